import { parseQuery } from "acs-rpc/signature";
import type { AnswerFormat } from "./answers.js";
import type { Pair, WireRequest } from "../wire/wire-message.js";

/** A request taken apart, still unverified. */
export interface Arrival {
  readonly request: WireRequest;
  readonly path: string;
  /** All parameters, decoded: those of the query, then those of a form body. */
  readonly parameters: readonly Pair[];
  /** Those of the query alone. */
  readonly queryParameters: readonly Pair[];
  /** Whether the body, if there is one, was read as a form. */
  readonly bodyIsForm: boolean;
  /** Which signature the request carries; undefined for neither. */
  readonly signature: "v2" | "v3" | undefined;
  readonly action: string | undefined;
  readonly version: string | undefined;
}

/** Takes a request apart. V3 names operation and version in headers, V2 in parameters; an unsigned request may do either. */
export function takeApart(request: WireRequest): Arrival {
  const mark = request.target.indexOf("?");
  const path = mark === -1 ? request.target : request.target.slice(0, mark);
  const query = mark === -1 ? "" : request.target.slice(mark + 1);
  const bodyIsForm = isForm(text(request, "content-type"));
  const queryParameters = parseQuery(query);
  const parameters =
    bodyIsForm && request.body.length > 0
      ? [...queryParameters, ...parseQuery(Buffer.from(request.body).toString("utf8"))]
      : queryParameters;
  const signature = signatureOf(request, parameters);
  const fromHeader = signature !== "v2";
  const fromParameter = signature !== "v3";
  return {
    request,
    path,
    parameters,
    queryParameters,
    bodyIsForm,
    signature,
    action:
      (fromHeader ? text(request, "x-acs-action") : undefined) ??
      (fromParameter ? parameter(parameters, "Action") : undefined),
    version:
      (fromHeader ? text(request, "x-acs-version") : undefined) ??
      (fromParameter ? parameter(parameters, "Version") : undefined),
  };
}

/** The value of the first parameter with this name. */
export function parameter(parameters: readonly Pair[], name: string): string | undefined {
  return parameters.find(([key]) => key === name)?.[1];
}

/** How the answer is to be written: as `Format` says, else JSON, and XML for a V2 request (RPC mechanism page). */
export function answerFormat({ parameters, signature, action }: Arrival): AnswerFormat {
  const format = parameter(parameters, "Format") ?? (signature === "v2" ? "XML" : "JSON");
  return format.toUpperCase() === "XML" ? { operation: action ?? "" } : "JSON";
}

/** The key a request says it is signed with. Nothing is verified. */
export function claimedKey({ request, parameters, signature }: Arrival): string | undefined {
  return signature === "v3"
    ? /\bCredential=([^,\s]+)/.exec(text(request, "authorization") ?? "")?.[1]
    : parameter(parameters, "AccessKeyId");
}

function signatureOf(request: WireRequest, parameters: readonly Pair[]): "v2" | "v3" | undefined {
  if (request.headers["authorization"] !== undefined) return "v3";
  // Old clients send x-acs-action and x-acs-version headers too, so those prove nothing.
  return parameters.some(([name]) => name === "Signature" || name === "SignatureMethod")
    ? "v2"
    : undefined;
}

function isForm(contentType: string | undefined): boolean {
  return (
    contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/x-www-form-urlencoded"
  );
}

function text({ headers }: WireRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
