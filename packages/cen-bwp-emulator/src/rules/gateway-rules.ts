import { type Arrival, parameter } from "../gateway/arrival.js";
import { maxBodyBytes } from "../wire/limits.js";
import type { Pair } from "../wire/wire-message.js";
import type { Rule } from "./rule.js";

/** A request and what the gateway offers. */
export interface GatewaySubject {
  readonly arrival: Arrival;
  readonly version: string;
  readonly operations: ReadonlySet<string>;
}

const stage = "gateway";
const notFound = { stage, code: "InvalidApi.NotFound", status: 404 } as const;

/** RPC-style operations live at `/`. The form is protocol; that another path is an unknown API is assumed. */
const pathIsRoot: Rule<GatewaySubject> = {
  ...notFound,
  name: "path-is-root",
  provenance: "assumed",
  source: "RPC request structure; code: assumed",
  refuse: ({ arrival }) =>
    arrival.path === "/" ? undefined : "RPC operations are called at the path /.",
};

/** GET and POST only. Gateway error list: UnsupportedHTTPMethod, 400. */
const methodSupported: Rule<GatewaySubject> = {
  name: "method-supported",
  stage,
  code: "UnsupportedHTTPMethod",
  status: 400,
  provenance: "error-centre",
  source: "gateway error list, UnsupportedHTTPMethod",
  refuse: ({ arrival: { request } }) =>
    request.method === "GET" || request.method === "POST"
      ? undefined
      : "The operation is called with GET or POST.",
};

/** Bodies have a limit. Assumed; the limit protects the emulator. */
const bodyWithinLimit: Rule<GatewaySubject> = {
  name: "body-within-limit",
  stage,
  code: "RequestEntityTooLarge",
  status: 413,
  provenance: "assumed",
  source: "assumed: protects the emulator",
  refuse: ({ arrival: { request } }) =>
    request.body.length > maxBodyBytes
      ? `The body is larger than ${maxBodyBytes} bytes.`
      : undefined,
};

/** A body is a form. Assumed: the operations have no other body, and one that nobody reads would hide a mistake. */
const bodyIsForm: Rule<GatewaySubject> = {
  name: "body-is-form",
  stage,
  code: "InvalidParameter",
  status: 400,
  provenance: "assumed",
  source: "assumed: a body nobody reads would hide a mistake",
  refuse: ({ arrival }) =>
    arrival.request.body.length === 0 || arrival.bodyIsForm
      ? undefined
      : "The body must have the content type application/x-www-form-urlencoded.",
};

/** Every parameter at most once, in query and form together. Assumed: two values have no defined meaning. */
const parametersUnique: Rule<GatewaySubject> = {
  name: "parameters-unique",
  stage,
  code: "InvalidParameter",
  status: 400,
  provenance: "assumed",
  source: "assumed: two values of one parameter have no defined meaning",
  refuse({ arrival: { parameters } }) {
    const twice = firstRepeated(parameters);
    return twice === undefined ? undefined : `The parameter ${twice} is given more than once.`;
  },
};

function firstRepeated(parameters: readonly Pair[]): string | undefined {
  // A few names are compared faster than they are hashed.
  if (parameters.length < 10) {
    return parameters.find(([name], index) =>
      parameters.some(([other], before) => before < index && other === name),
    )?.[0];
  }
  const seen = new Set<string>();
  return parameters.find(([name]) => seen.size === seen.add(name).size)?.[0];
}

/** The version is named. Gateway error list: the Missing family, 400. */
const versionNamed: Rule<GatewaySubject> = {
  name: "version-named",
  stage,
  code: "MissingVersion",
  status: 400,
  provenance: "error-centre",
  source: "gateway error list, Missing family",
  refuse: ({ arrival }) =>
    arrival.version === undefined
      ? "The version is required: header x-acs-version, or parameter Version with a V2 signature."
      : undefined,
};

/** The version is the emulated one. Gateway error list: NoSuchVersion, 400. */
const versionKnown: Rule<GatewaySubject> = {
  name: "version-known",
  stage,
  code: "NoSuchVersion",
  status: 400,
  provenance: "error-centre",
  source: "gateway error list, NoSuchVersion",
  refuse: ({ arrival, version }) =>
    arrival.version === version ? undefined : `The version is not ${version}.`,
};

/** The operation is named. Gateway error list: the Missing family, 400. */
const actionNamed: Rule<GatewaySubject> = {
  name: "action-named",
  stage,
  code: "MissingAction",
  status: 400,
  provenance: "error-centre",
  source: "gateway error list, Missing family",
  refuse: ({ arrival }) =>
    arrival.action === undefined
      ? "The operation is required: header x-acs-action, or parameter Action with a V2 signature."
      : undefined,
};

/** The operation is one of the emulated three. Gateway error list: InvalidApi.NotFound, 404. */
const actionKnown: Rule<GatewaySubject> = {
  ...notFound,
  name: "action-known",
  provenance: "error-centre",
  source: "gateway error list, InvalidApi.NotFound",
  refuse: ({ arrival, operations }) =>
    operations.has(arrival.action ?? "")
      ? undefined
      : `The operation is not one of ${[...operations].join(", ")}.`,
};

/** Answers are JSON or XML. Gateway error list: InvalidParameter.Format, 400. */
const formatKnown: Rule<GatewaySubject> = {
  name: "format-known",
  stage,
  code: "InvalidParameter.Format",
  status: 400,
  provenance: "error-centre",
  source: "gateway error list, InvalidParameter.Format",
  refuse({ arrival: { parameters } }) {
    const format = parameter(parameters, "Format");
    return format === undefined || /^(json|xml)$/i.test(format)
      ? undefined
      : "The parameter Format must be JSON or XML.";
  },
};

/** What is checked before the signature, in this order. */
export const gatewayRules: readonly Rule<GatewaySubject>[] = [
  bodyWithinLimit,
  methodSupported,
  pathIsRoot,
  bodyIsForm,
  parametersUnique,
  versionNamed,
  versionKnown,
  actionNamed,
  actionKnown,
  formatKnown,
];
