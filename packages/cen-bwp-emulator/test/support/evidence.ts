import { emulatedRules } from "../../src/index.js";
import { allCases } from "../rules/all-cases.js";
import { vendorCases } from "../rules/vendor-cases.js";
import { officialClients } from "./official-clients.js";

const count = (list: readonly { readonly rule: string }[], name: string): number =>
  list.filter(({ rule }) => rule === name).length;

/** Codes of the references and of the pages' error tables that no rule answers, and why. */
export const unansweredCodes: Readonly<Record<string, string>> = {
  "OperationFailed.SetPostPay95BandwidthLimitError":
    "Associate page: a failure inside the service; no state of the account leads to it",
  "InvalidOperation.BwpForGeoSpanNotAssociated": "of transit router attachments",
  "InvalidOperation.BwpNotAssociated": "of transit router attachments",
  ParameterInstanceId: "of attached network instances",
  ParameterMustNotNull: "`MissingParameter` is answered in its place",
  ParameterError: "`InvalidParameter` is answered in its place",
  "GeographicSpan.NotFound": "of operations that name a span",
  "InvalidOperation.BwpBandwidthExceeded": "of operations that share a plan out among regions",
  "InvalidOperation.CenBandwidthLimitsNotZero": "of detaching",
  "Operation.Failed": "a failure without a cause that state could express",
  "OperationFailed.UpDownRade": "named only in part by its source",
  "Forbidden.Release": "of releasing a plan",
  "UnSupported.ChargeType": "`InvalidOperation.OrderParameterIllegal` is answered in its place",
  "DB.Error": "a failure inside the service",
  "InvalidProduct.NotFound": "there is one product here, under any host name",
  "InvalidProtocol.NeedSsl": "HTTP is documented as accepted",
  Throttling: "the general form; `Throttling.User` and `Throttling.Api` are answered",
  Forbidden: "the general form; `Forbidden.RAM` is answered",
  ServiceUnavailable: "temporary by nature; the default code of the fault `error`",
};

const notEmulated = Object.entries(unansweredCodes)
  .map(([code, why]) => `- \`${code}\`: ${why}.`)
  .join("\n");

/** The evidence page, made from the rules and from the cases that the tests run. */
export function evidencePage(): string {
  const rows = emulatedRules.map(({ name, stage, status, code, provenance, source }) => {
    const vendor = count(vendorCases, name) > 0 ? `${officialClients.length} clients` : "–";
    return `| \`${name}\` | ${stage} | ${status} \`${code}\` | ${provenance} | yes | ${count(allCases, name)} | ${vendor} | – | ${source} |`;
  });
  const total = emulatedRules.length;
  const driven = new Set(vendorCases.map(({ rule }) => rule)).size;
  const by = (wanted: string): number =>
    emulatedRules.filter(({ provenance }) => provenance === wanted).length;
  return `# Evidence

Written by \`UPDATE_EVIDENCE=1 vitest run test/evidence.test.ts\` from the rules and the cases of the tests; a test fails when it is stale,
and when a rule has no case. Rules stand in the order of the checks. The columns are separate claims and are never summed.

- **where**: the gateway, every operation (\`request\`) or one of them.
- **known from**: \`page\` the help page of the operation, \`error-centre\` the error lists of product and gateway, \`client\` a public client
  of the service, \`assumed\` a decision of ours. ${total} rules: ${by("page")} page, ${by("error-centre")} error-centre, ${by("client")} client, ${by("assumed")} assumed.
- **enforced**: a request that breaks the rule is refused. All ${total}.
- **refusals tested**: how many cases stand in \`test/rules\`, each with a call that passes beside the one that is refused.
- **met by a vendor's client**: the vendor's unchanged npm clients (${officialClients.map(({ name }) => name).join("; ")})
  run into the rule and report its code. ${driven} rules; the others are not driven through them.
- **compared with a recording**: none. No answer of the live service was recorded, so nothing here shows that the cloud would agree.

| rule | where | answer | known from | enforced | refusals tested | met by a vendor's client | compared with a recording | source |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

## Not emulated

Codes that the documentation of the product names and no rule answers. A fault rule can answer any of them: \`{ fault: "error", status, code }\`.

${notEmulated}

Beyond codes, the README says what is not emulated.
`;
}
