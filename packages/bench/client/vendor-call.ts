import { createRequire } from "node:module";
import { ACTION, KEYS, VERSION } from "./contender.js";

const require = createRequire(import.meta.url);
const core = require("@alicloud/openapi-core") as typeof import("@alicloud/openapi-core", {
  with: { "resolution-mode": "require" },
});

/** Runtime options as the vendor documents them. */
export type VendorRuntime = Readonly<Record<string, unknown>>;

/** The vendor's client as its documentation sets it up. */
export function vendorClient(endpoint: string, config: VendorRuntime = {}): object {
  const { Config } = core.$OpenApiUtil;
  return new core.default(
    new Config({ ...KEYS, endpoint: new URL(endpoint).host, protocol: "HTTP", ...config }),
  );
}

/** One call with the vendor's generic client. */
export async function vendorCall(client: object, runtime: VendorRuntime = {}): Promise<unknown> {
  const { Params, OpenApiRequest } = core.$OpenApiUtil;
  const params = new Params({
    action: ACTION,
    version: VERSION,
    protocol: "HTTP",
    pathname: "/",
    method: "POST",
    authType: "AK",
    style: "RPC",
    reqBodyType: "formData",
    bodyType: "json",
  });
  const made = client as InstanceType<typeof core.default>;
  return made.callApi(
    params,
    new OpenApiRequest({ query: {} }),
    runtime as unknown as Parameters<typeof made.callApi>[2],
  );
}
