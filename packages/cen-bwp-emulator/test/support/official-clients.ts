import { Agent } from "node:https";
import { createRequire } from "node:module";
import type { Request, ServiceClient, Target } from "./service-client.js";

// The vendor's packages are CommonJS and meant to be required; so they are, unchanged.
const require = createRequire(import.meta.url);
const core = require("@alicloud/openapi-core") as typeof import("@alicloud/openapi-core", {
  with: { "resolution-mode": "require" },
});
const older = require("@alicloud/openapi-client") as typeof import("@alicloud/openapi-client", {
  with: { "resolution-mode": "require" },
});
const util = require("@alicloud/tea-util") as typeof import("@alicloud/tea-util", {
  with: { "resolution-mode": "require" },
});
const PopCore = require("@alicloud/pop-core") as typeof import("@alicloud/pop-core", {
  with: { "resolution-mode": "require" },
});

const version = "2017-09-12";

/** The vendor's clients, each with the signatures it knows. */
export const officialClients: readonly ServiceClient[] = [
  generic("openapi-core, V3", undefined, callCore),
  generic("openapi-core, V2", "v2", callCore),
  generic("openapi-client, V3", undefined, callOlder),
  generic("openapi-client, V2", "v2", callOlder),
  popCore("pop-core, GET", "GET"),
  popCore("pop-core, POST", "POST"),
];

/** What both generic clients are told, in the same words. */
interface Call {
  readonly config: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<"action" | "version" | "protocol" | "bodyType", string>> &
    typeof rpc;
  readonly request: Request;
}

type Send = (call: Call) => Promise<Record<string, unknown>>;

// As the vendor's generated product clients call it: POST, no body, parameters in the query.
const rpc = {
  pathname: "/",
  method: "POST",
  authType: "AK",
  style: "RPC",
  reqBodyType: "formData",
} as const;

function generic(name: string, signatureAlgorithm: "v2" | undefined, send: Send): ServiceClient {
  const call = (target: Target, action: string, request: Request, bodyType: string) => {
    const { accessKeyId, accessKeySecret, endpoint, securityToken, certificate } = target;
    const url = new URL(endpoint);
    const protocol = url.protocol === "https:" ? "HTTPS" : "HTTP";
    return send({
      config: {
        accessKeyId,
        accessKeySecret,
        protocol,
        endpoint: url.host,
        ...(securityToken !== undefined && { securityToken, type: "sts" }),
        ...(certificate !== undefined && { ca: certificate }),
        ...(signatureAlgorithm && { signatureAlgorithm }),
      },
      params: { action, version, protocol, bodyType, ...rpc },
      request,
    });
  };
  return {
    name,
    signature: signatureAlgorithm ?? "v3",
    call: async (target, action, request) =>
      (await call(target, action, request, "json"))["body"] as Record<string, unknown>,
    xml: async (target, action, request) =>
      (await call(target, action, { ...request, Format: "XML" }, "string"))["body"] as string,
  };
}

function callCore({ config, params, request }: Call): ReturnType<Send> {
  const { Config, OpenApiRequest, Params } = core.$OpenApiUtil;
  const client = new core.default(new Config(config));
  return client.callApi(
    new Params(params),
    new OpenApiRequest({ query: core.OpenApiUtil.query(request) }),
    {} as Parameters<typeof client.callApi>[2],
  );
}

function callOlder({ config, params, request }: Call): ReturnType<Send> {
  const client = new older.default(new older.Config(config));
  return client.callApi(
    new older.Params(params),
    // The same flattening: this package brings none that is not deprecated.
    new older.OpenApiRequest({ query: core.OpenApiUtil.query(request) }),
    new util.RuntimeOptions({}),
  );
}

function popCore(name: string, method: "GET" | "POST"): ServiceClient {
  return {
    name,
    signature: "v2",
    call(target, action, request) {
      const { accessKeyId, accessKeySecret, endpoint, securityToken, certificate } = target;
      const client = new PopCore({
        accessKeyId,
        accessKeySecret,
        endpoint,
        apiVersion: version,
        ...(securityToken !== undefined && { securityToken }),
        ...(certificate !== undefined && { opts: { agent: new Agent({ ca: certificate }) } }),
      });
      return client.request<Record<string, unknown>>(action, request, { method });
    },
  };
}
