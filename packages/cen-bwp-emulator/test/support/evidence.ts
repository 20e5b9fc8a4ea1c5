import { emulatedRules } from "../../src/index.js";
import { allCases } from "../rules/all-cases.js";
import { vendorCases } from "../rules/vendor-cases.js";
import { officialClients } from "./official-clients.js";

const count = (list: readonly { readonly rule: string }[], name: string): number =>
  list.filter(({ rule }) => rule === name).length;

/** The evidence page, made from the rules and from the cases that the tests run. */
export function evidencePage(): string {
  const rows = emulatedRules.map(({ name, code, provenance, source }) => {
    const vendor = count(vendorCases, name) > 0 ? `${officialClients.length} clients` : "–";
    return `| \`${name}\` | \`${code}\` | ${provenance} | yes | ${count(allCases, name)} | ${vendor} | – | ${source} |`;
  });
  const total = emulatedRules.length;
  const driven = new Set(vendorCases.map(({ rule }) => rule)).size;
  const by = (wanted: string): number =>
    emulatedRules.filter(({ provenance }) => provenance === wanted).length;
  return `# Evidence

Written by \`UPDATE_EVIDENCE=1 vitest run test/evidence.test.ts\` from the rules and the cases of the tests; a test fails when it is stale,
and when a rule has no case. The columns are separate claims and are never summed.

- **known from**: \`page\` the help page of the operation, \`error-centre\` the error lists of product and gateway, \`client\` a public client
  of the service, \`assumed\` a decision of ours. ${total} rules: ${by("page")} page, ${by("error-centre")} error-centre, ${by("client")} client, ${by("assumed")} assumed.
- **enforced**: a request that breaks the rule is refused. All ${total}.
- **refusals tested**: how many cases stand in \`test/rules\`, each with a call that passes beside the one that is refused.
- **met by a vendor's client**: the vendor's unchanged npm clients (${officialClients.map(({ name }) => name).join("; ")})
  run into the rule and report its code. ${driven} rules; the others are not driven through them.
- **compared with a recording**: none. No answer of the live service was recorded, so nothing here shows that the cloud would agree.

| rule | code | known from | enforced | refusals tested | met by a vendor's client | compared with a recording | source |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

What is not emulated stands in the README, under that heading.
`;
}
