import { fieldTree, type FieldNode } from "../../openapi/field-tree.js";
import type { CuratedField, Pagination } from "../../overlay/curated.js";

/** Items of a page where the document states neither a largest nor a default size. */
const usualSize = 10;

/**
 * How an operation lists by page number, where the vendor's own names leave no doubt: `PageNumber` and `PageSize` asked,
 * `TotalCount` answered, and one list of objects in the answer. Undefined in every other case.
 */
export function inferPagination(
  request: readonly CuratedField[],
  response: readonly CuratedField[],
): Pagination | undefined {
  const page = request.find(({ path }) => path === "PageNumber");
  const size = request.find(({ path }) => path === "PageSize");
  const total = response.find(({ path }) => path === "TotalCount");
  if ([page, size, total].some((field) => field?.type !== "integer")) return undefined;
  const root = fieldTree(response)[0];
  const [list, ...others] = (root?.members ?? []).flatMap(listsOf);
  if (list === undefined || others.length > 0) return undefined;
  const items = `${list.field.path}[]`;
  // A pager writes them as members are written by hand.
  if (!/^[A-Za-z_$][\w$.]*$/.test(list.field.path)) return undefined;
  // A dot that belongs to a name would be read as a step.
  const steps = root?.members.includes(list) === true ? 1 : 2;
  if (list.field.path.split(".").length !== steps) return undefined;
  // The pager gives them back one by one, under their own type.
  if (response.find(({ path }) => path === items)?.name === undefined) return undefined;
  const most = size?.constraints.find(({ kind }) => kind === "maximum");
  const maxSize =
    most !== undefined && "value" in most ? most.value : Number(size?.default ?? usualSize);
  return { page: "PageNumber", size: "PageSize", maxSize, total: "TotalCount", items };
}

/** Lists of an answer, bare or in the object that wraps them. */
function listsOf(node: FieldNode): readonly FieldNode[] {
  if (node.field.type === "array") return [node];
  const [only, ...others] = node.members;
  return only?.field.type === "array" && others.length === 0 ? [only] : [];
}
