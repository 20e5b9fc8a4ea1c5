import {
  type ApiFact,
  type FactsSource,
  type FieldFact,
  factsVersion,
  type OperationFacts,
  type TextFact,
} from "../../facts/facts.js";
import type { Diagnostic, ReadResult, SourceWords } from "../diagnostic.js";
import { finishFields } from "../finish-fields.js";
import { hashText } from "../hash.js";
import { createReport, type Report } from "../report.js";
import { isObject, type JsonObject, member, pointerTo, textMember } from "./json-value.js";
import { readDemo } from "./read-demo.js";
import { readErrors } from "./read-errors.js";
import { type Walk, walkSchema } from "./schema-walk.js";

/** A document that has been parsed, with what holds for all its operations. */
export interface MetadataDocument {
  readonly root: JsonObject;
  readonly source: FactsSource;
  /** What it states twice, anywhere. */
  readonly repeated: readonly Diagnostic[];
}

/** Reads one entry of `apis`. */
export function readOperation(name: string, raw: unknown, document: MetadataDocument): ReadResult {
  const report = createReport();
  const pointer = pointerTo("/apis", name);
  for (const one of document.repeated) if (isWithin(one, pointer)) report.add(one);
  if (!isObject(raw)) {
    report.add({
      severity: "error",
      code: "operation-malformed",
      message: `${name} is no object`,
      pointer,
    });
    return { diagnostics: report.list() };
  }
  const request = readParameters(raw, pointer, document, report);
  const response = readResponse(raw, pointer, document, report);
  const example = readDemo(member(raw, "responseDemo"), pointerTo(pointer, "responseDemo"), report);
  if (request.uninterpreted || response.uninterpreted) {
    report.add({
      severity: "info",
      code: "prose-not-interpreted",
      message: `descriptions of ${name} are not in English; only keywords were read, not the rules in the text`,
      pointer,
    });
  }
  const facts: OperationFacts = {
    facts: factsVersion,
    operation: name,
    api: apiFact(raw, document.root),
    source: document.source,
    texts: readTexts(raw, pointer),
    request: finishFields(request.drafts, "warning", report),
    response: finishFields(response.drafts, "info", report),
    errors: readErrors(member(raw, "errorCodes"), pointerTo(pointer, "errorCodes"), report),
    ram: [],
    ...(example === undefined ? {} : { example }),
  };
  const words: SourceWords = {
    summary: textMember(raw, "summary") ?? textMember(raw, "title"),
    description: textMember(raw, "description"),
    request: request.descriptions,
    response: response.descriptions,
  };
  return { facts, words, diagnostics: report.list() };
}

/** Whether a remark is about what a pointer leads to, or about something in it. */
export function isWithin({ pointer }: Diagnostic, around: string): boolean {
  return pointer === around || (pointer?.startsWith(`${around}/`) ?? false);
}

function startWalk(document: MetadataDocument, report: Report): Walk {
  return {
    document: document.root,
    report,
    drafts: [],
    following: new Set(),
    descriptions: new Map(),
    uninterpreted: false,
  };
}

function readParameters(
  api: JsonObject,
  pointer: string,
  document: MetadataDocument,
  report: Report,
): Walk {
  const walk = startWalk(document, report);
  const parameters = member(api, "parameters");
  const at = pointerTo(pointer, "parameters");
  if (!Array.isArray(parameters)) {
    if (
      parameters !== undefined &&
      !(isObject(parameters) && Object.keys(parameters).length === 0)
    ) {
      report.add({
        severity: "error",
        code: "parameters-malformed",
        message: "parameters is no list; none was read",
        pointer: at,
      });
    }
    return walk;
  }
  const names = new Set<string>();
  for (const [index, parameter] of parameters.entries()) {
    const place = pointerTo(at, index);
    const name = isObject(parameter) ? textMember(parameter, "name") : undefined;
    if (!isObject(parameter) || name === undefined || names.has(name)) {
      report.add({
        // Without it the operation would be silently smaller than documented.
        severity: "error",
        code: name === undefined ? "parameter-malformed" : "parameter-repeated",
        message:
          name === undefined
            ? "a parameter without a name; it is left out"
            : `the parameter ${name} was stated before; only the first is read`,
        pointer: place,
      });
      continue;
    }
    names.add(name);
    walkSchema(
      member(parameter, "schema"),
      { path: name, pointer: pointerTo(place, "schema"), extra: wireFacts(parameter) },
      walk,
    );
  }
  return walk;
}

function wireFacts(parameter: JsonObject): Partial<FieldFact> {
  const position = textMember(parameter, "in");
  const style = textMember(parameter, "style");
  return {
    ...(position === undefined ? {} : { in: position }),
    ...(style === undefined ? {} : { style }),
    ...(member(parameter, "deprecated") === true ? { deprecated: true } : {}),
  };
}

function readResponse(
  api: JsonObject,
  pointer: string,
  document: MetadataDocument,
  report: Report,
): Walk {
  const walk = startWalk(document, report);
  const responses = member(api, "responses");
  const statuses = isObject(responses) ? Object.keys(responses) : [];
  const status =
    statuses.find((key) => key === "200") ?? statuses.find((key) => /^2\d\d$|^2XX$/iu.test(key));
  const response =
    isObject(responses) && status !== undefined ? member(responses, status) : undefined;
  const at = pointerTo(pointerTo(pointer, "responses"), status ?? "200");
  if (!isObject(response) || member(response, "schema") === undefined) {
    report.add({
      severity: "warning",
      code: "response-missing",
      message: "no schema of a success answer was found; the answer is read as any",
      pointer: at,
    });
    walk.drafts.push({
      description: [],
      fact: { path: "", type: "any", constraints: [], evidence: "metadata", pointer: at },
    });
    return walk;
  }
  walkSchema(member(response, "schema"), { path: "", pointer: pointerTo(at, "schema") }, walk);
  return walk;
}

function readTexts(api: JsonObject, pointer: string): readonly TextFact[] {
  return (["summary", "description"] as const).flatMap((kind) => {
    const text = textMember(api, kind);
    return text === undefined
      ? []
      : [{ kind, sha256: hashText(text), pointer: pointerTo(pointer, kind) }];
  });
}

function apiFact(api: JsonObject, root: JsonObject): ApiFact {
  const info = member(root, "info");
  const about = isObject(info) ? info : {};
  const methods = member(api, "methods");
  const staticInfo = member(api, "staticInfo");
  const optional = {
    product: textMember(about, "product"),
    version: textMember(about, "version"),
    style: textMember(about, "style"),
    title: textMember(api, "title"),
    path: textMember(api, "path"),
    operationType: textMember(api, "operationType"),
  };
  return {
    methods: Array.isArray(methods)
      ? methods.filter((method) => typeof method === "string").map((method) => method.toUpperCase())
      : [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(member(api, "deprecated") === true ? { deprecated: true } : {}),
    ...(isObject(staticInfo) && member(staticInfo, "returnType") === "asynchronous"
      ? { asynchronous: true }
      : {}),
  };
}
