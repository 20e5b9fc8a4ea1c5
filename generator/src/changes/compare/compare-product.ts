import type { Manifest } from "../../spec/manifest.js";
import { type Finding, words } from "./finding.js";

/** O4, O5, O8 and C6: what the manifest says of the product. */
export function compareProduct(before: Manifest, after: Manifest): readonly Finding[] {
  const findings: Finding[] = [];
  const api = (manifest: Manifest): string => `${manifest.product} ${manifest.version}`;
  if (api(before) !== api(after))
    findings.push({ rule: "O4", what: "API", old: api(before), new: api(after) });
  if (before.title !== after.title) findings.push({ rule: "O5", what: "title" });
  const networks = new Set([...Object.keys(before.endpoints), ...Object.keys(after.endpoints)]);
  for (const network of networks) {
    const old = before.endpoints[network];
    const now = after.endpoints[network];
    if (old !== now)
      findings.push({
        rule: "O8",
        what: `${network} endpoint`,
        ...words(old, now),
        known: { "name-stays": now !== undefined },
      });
  }
  if (before.client !== after.client)
    findings.push({
      rule: "C6",
      what: "client",
      old: before.client,
      new: after.client,
      known: { "name-stays": false },
      only: ["client"],
    });
  if (before.family !== after.family)
    findings.push({
      rule: "C6",
      what: "packages",
      old: before.family,
      new: after.family,
      known: { "name-stays": false },
    });
  return findings;
}
