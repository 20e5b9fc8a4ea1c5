import type { Pair } from "../wire/wire-message.js";

// Action to Version belong to the protocol (V2 and its answers); the Owner family rides along in every official SDK model.
const protocolParameters: ReadonlySet<string> = new Set([
  "AccessKeyId",
  "Action",
  "Format",
  "OwnerAccount",
  "OwnerId",
  "RegionId",
  "ResourceOwnerAccount",
  "ResourceOwnerId",
  "SecurityToken",
  "Signature",
  "SignatureMethod",
  "SignatureNonce",
  "SignatureType",
  "SignatureVersion",
  "TimeStamp",
  "Timestamp",
  "Version",
]);

/** What is left for the operation when the parameters of the protocol are taken out. */
export function operationParameters(parameters: readonly Pair[]): readonly Pair[] {
  // Nothing is to be taken out of most V3 requests.
  if (!parameters.some(([name]) => protocolParameters.has(name))) return parameters;
  return parameters.filter(([name]) => !protocolParameters.has(name));
}
