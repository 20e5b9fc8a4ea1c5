import type { OperationFacts } from "../facts/facts.js";
import type { Manifest } from "../spec/manifest.js";

/** Why facts do not belong to a product, or undefined where nothing speaks against it. Operation names alone prove little. */
export function foreignSource(facts: OperationFacts, manifest: Manifest): string | undefined {
  const { api, ram } = facts;
  if (api?.product !== undefined && api.product !== manifest.product)
    return `is of product ${api.product}, the manifest is of ${manifest.product}`;
  if (api?.version !== undefined && api.version !== manifest.version)
    return `is of version ${api.version}, the manifest is of ${manifest.version}`;
  const stranger = ram.find(({ action }) => !action.startsWith(`${manifest.ramPrefix}:`));
  if (stranger !== undefined)
    return `names the RAM action ${stranger.action}, those of ${manifest.product} start with ${manifest.ramPrefix}:`;
  return undefined;
}
