import { createRequire } from "node:module";
import { ACTION, type Contender, KEYS, request, VERSION } from "./contender.js";

// The vendor's packages are CommonJS and meant to be required; so they are, with their own defaults.
const require = createRequire(import.meta.url);

const PARAMS = {
  action: ACTION,
  version: VERSION,
  protocol: "HTTP",
  pathname: "/",
  method: "POST",
  authType: "AK",
  style: "RPC",
  reqBodyType: "formData",
  bodyType: "json",
};

export function openapiCore(endpoint: string): Contender {
  const core = require("@alicloud/openapi-core") as typeof import("@alicloud/openapi-core", {
    with: { "resolution-mode": "require" },
  });
  const { Config, Params, OpenApiRequest } = core.$OpenApiUtil;
  const config = new Config({ ...KEYS, endpoint: new URL(endpoint).host, protocol: "HTTP" });
  const client = new core.default(config);
  const params = new Params(PARAMS);
  return {
    call: (pageSize) => {
      const query = core.OpenApiUtil.query(request(pageSize));
      const runtime = {} as Parameters<typeof client.callApi>[2];
      return client.callApi(params, new OpenApiRequest({ query }), runtime);
    },
  };
}

export function openapiClient(endpoint: string): Contender {
  const api = require("@alicloud/openapi-client") as typeof import("@alicloud/openapi-client", {
    with: { "resolution-mode": "require" },
  });
  const util = require("@alicloud/tea-util") as typeof import("@alicloud/tea-util", {
    with: { "resolution-mode": "require" },
  });
  const config = new api.Config({ ...KEYS, endpoint: new URL(endpoint).host, protocol: "HTTP" });
  const client = new api.default(config);
  const params = new api.Params(PARAMS);
  const runtime = new util.RuntimeOptions({});
  return {
    call: (pageSize) => {
      const { PageSize, Filter } = request(pageSize);
      const query: Record<string, string> = { PageSize: String(PageSize) };
      Filter.forEach(({ Key, Value }, i) => {
        query[`Filter.${i + 1}.Key`] = Key;
        Value.forEach((value, j) => (query[`Filter.${i + 1}.Value.${j + 1}`] = value));
      });
      return client.callApi(params, new api.OpenApiRequest({ query }), runtime);
    },
  };
}

export function popCore(endpoint: string): Contender {
  const PopCore = require("@alicloud/pop-core") as typeof import("@alicloud/pop-core", {
    with: { "resolution-mode": "require" },
  });
  const client = new PopCore({ ...KEYS, endpoint, apiVersion: VERSION });
  return {
    call: (pageSize) => client.request(ACTION, request(pageSize), { method: "POST" }),
  };
}
