import type { Model } from "../../model/model.js";
import { typeAt } from "../../model/type-at.js";
import { docText } from "../shared/doc-text.js";
import type { EmitInput } from "../shared/emit-input.js";
import type { PlannedSource } from "../shared/file-plan.js";
import { functionOf, importTypes, importValues } from "../shared/structures.js";
import { objectOf, unitOf, type Unit } from "../shared/unit.js";

/** A pager for an operation that lists by page number; none for others. */
export function paginatorFile({ model, units }: EmitInput, unit: Unit): readonly PlannedSource[] {
  const { operation } = unit;
  if (operation?.pagination === undefined) return [];
  const { page, size, maxSize, total, items, key } = operation.pagination;
  const item = typeAt({ kind: "ref", name: operation.response }, items, model.objects);
  if (item?.kind !== "ref")
    throw new Error(`${items} of ${operation.name} must lead to a named object`);
  const list = items.slice(0, -2).split(".").join("?.");
  const itemFile = unitOf(units, item.name).file;
  const types = [
    operation.request,
    operation.response,
    ...(itemFile === unit.file ? [item.name] : []),
  ];
  const statements = [
    importTypes("acs-rpc", ["CallOptions", "Paginator"]),
    importValues("acs-rpc", ["paginate"]),
    importTypes("./client.js", [model.client]),
    importTypes(`./${unit.file}.js`, types),
    ...(itemFile === unit.file ? [] : [importTypes(`./${itemFile}.js`, [item.name])]),
    functionOf(
      `paginate${operation.name}`,
      docText(
        `Every item of ${operation.name}, fetched page by page while it is consumed; \`pages()\` gives whole answers. ` +
          `Pages hold ${maxSize} items unless the request says otherwise, and begin with ${page} if it is given.` +
          (key === undefined
            ? " A set that changes in between may show an item twice or not at all."
            : ` No item comes twice, and none is lost when others disappear in between, as far as ${total} and a stable order tell.`),
      ),
      [
        { name: "client", type: `Pick<${model.client}, "${operation.method}">` },
        {
          name: "request",
          type: operation.request,
          ...(mayOmit(model, operation.request) ? { initializer: "{}" } : {}),
        },
        { name: "options", type: "CallOptions", hasQuestionToken: true },
      ],
      `Paginator<${operation.response}, ${item.name}>`,
      [
        "return paginate({",
        `  startPage: request.${page} ?? 1,`,
        `  pageSize: request.${size} ?? ${maxSize},`,
        `  fetchPage: (${page}, ${size}) => client.${operation.method}({ ...request, ${page}, ${size} }, options),`,
        `  items: (response) => response.${list} ?? [],`,
        `  total: (response) => response.${total},`,
        ...(key === undefined ? [] : [`  key: (item) => item.${key},`]),
        "});",
      ],
    ),
  ];
  return [
    {
      path: `paginate-${unit.file}.ts`,
      hash: unit.hash,
      statements,
    },
  ];
}

/** Whether a request may be left out, since nothing in it is required. */
function mayOmit(model: Model, request: string): boolean {
  return objectOf(model, request).members.every(({ required }) => !required);
}
