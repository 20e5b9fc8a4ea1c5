import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedFile } from "../shared/file-plan.js";
import { cell, fieldRows } from "../shared/field-rows.js";
import { renderTemplate } from "../shared/render-template.js";
import { requestExample } from "../shared/request-example.js";
import { objectOf, type Unit } from "../shared/unit.js";

/** A page a person reads: parameters, answer, errors and the least RAM policy of one operation. */
export function referencePage({ model }: EmitInput, unit: Unit): readonly PlannedFile[] {
  const { operation } = unit;
  if (operation === undefined) return [];
  const policy = {
    Version: "1",
    Statement: operation.ram.map(({ action, resources }) => ({
      Effect: "Allow",
      Action: [action],
      Resource: resources.length === 0 ? ["*"] : resources.map((resource) => resource.arn),
    })),
  };
  const text = renderTemplate("reference.md.hbs", {
    operation: {
      ...operation,
      description: paragraphs(operation.description),
      errors: operation.errors.map(({ status, code, message, cause = "", remedy = "" }) => ({
        status,
        code,
        message: cell(message),
        cause: cell(cause),
        remedy: cell(remedy),
      })),
    },
    explained: operation.errors.some(({ cause, remedy }) => (cause ?? remedy) !== undefined),
    hash: unit.hash,
    ...model.provenance,
    product: `${model.product} ${model.version}`,
    request: fieldRows(model, operation.request),
    response: fieldRows(model, operation.response),
    policy: JSON.stringify(policy, undefined, 2),
    exampleRequest: json(requestExample(model, objectOf(model, operation.request))),
    exampleResponse: json(operation.responseExample),
  });
  return [{ path: `reference/${unit.file}.md`, text }];
}

/** Lines as Markdown: every one a paragraph, those of a list together. */
function paragraphs(text: string): string {
  return text.replaceAll(/\n(?! *- )|(?<!^ *- .*)\n(?= *- )/gm, "\n\n");
}

/** As it stands in a page; `undefined` where there is none. */
function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value, undefined, 2);
}
