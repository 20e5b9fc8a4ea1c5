import { bareHttp, bareUndici } from "./bare.js";
import type { Contender } from "./contender.js";
import { ours } from "./ours.js";
import { openapiClient, openapiCore, popCore } from "./vendor.js";

/** Who takes part, by the name printed. The first is ours. */
export const contenders: Readonly<Record<string, (endpoint: string) => Contender>> = {
  "cen-bwp-client": ours,
  undici: bareUndici,
  "node:http": bareHttp,
  "openapi-core": openapiCore,
  "openapi-client": openapiClient,
  "pop-core": popCore,
};
