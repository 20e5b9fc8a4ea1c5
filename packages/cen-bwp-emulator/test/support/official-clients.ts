import { createRequire } from "node:module";
import type { RunningEmulator } from "../../src/index.js";

// The vendor's packages are CommonJS and meant to be required; so they are, unchanged.
const require = createRequire(import.meta.url);
const openapi = require("@alicloud/openapi-core") as typeof import("@alicloud/openapi-core", {
  with: { "resolution-mode": "require" },
});
const PopCore = require("@alicloud/pop-core") as typeof import("@alicloud/pop-core", {
  with: { "resolution-mode": "require" },
});

const version = "2017-09-12";

/** One way of calling an operation with a client of the vendor. Rejects with what that client throws. */
export interface OfficialClient {
  readonly name: string;
  readonly signature: "v2" | "v3";
  readonly call: (
    emulator: RunningEmulator,
    action: string,
    request: Readonly<Record<string, unknown>>,
  ) => Promise<Record<string, unknown>>;
}

export const officialClients: readonly OfficialClient[] = [
  openapiCore("openapi-core, V3", undefined),
  openapiCore("openapi-core, V2", "v2"),
  popCore("pop-core, GET", "GET"),
  popCore("pop-core, POST", "POST"),
];

/** Called as the vendor's generated product clients call it: POST, no body, parameters in the query. */
function openapiCore(name: string, signatureAlgorithm: "v2" | undefined): OfficialClient {
  return {
    name,
    signature: signatureAlgorithm ?? "v3",
    async call(emulator, action, request) {
      const { accessKeyId, accessKeySecret, endpoint } = emulator;
      const client = new openapi.default(
        new openapi.$OpenApiUtil.Config({
          accessKeyId,
          accessKeySecret,
          endpoint: new URL(endpoint).host,
          protocol: "HTTP",
          ...(signatureAlgorithm && { signatureAlgorithm }),
        }),
      );
      const answer = await client.callApi(
        new openapi.$OpenApiUtil.Params({
          action,
          version,
          protocol: "HTTP",
          pathname: "/",
          method: "POST",
          authType: "AK",
          style: "RPC",
          reqBodyType: "formData",
          bodyType: "json",
        }),
        new openapi.$OpenApiUtil.OpenApiRequest({ query: openapi.OpenApiUtil.query(request) }),
        {} as Parameters<typeof client.callApi>[2],
      );
      return answer["body"] as Record<string, unknown>;
    },
  };
}

function popCore(name: string, method: "GET" | "POST"): OfficialClient {
  return {
    name,
    signature: "v2",
    call(emulator, action, request) {
      const { accessKeyId, accessKeySecret, endpoint } = emulator;
      const client = new PopCore({ accessKeyId, accessKeySecret, endpoint, apiVersion: version });
      return client.request<Record<string, unknown>>(action, request, { method });
    },
  };
}
