import { escapeHtml } from "./escape-html.js";

/** A cell: text, or what it looks like. */
export type Cell =
  | string
  | { readonly text: string; readonly as?: "warn" | "bad" | "soft"; readonly drawn?: string };

/** A column. */
export interface HtmlColumn {
  readonly head: string;
  readonly number?: boolean;
}

/**
 * A section with one table: a caption, heads with scopes, and the first cell of each row as its head. The roles say again what the elements
 * are, because on narrow screens the style lays rows out as cards, and browsers then forget that it is a table.
 */
export function htmlSection(
  title: string,
  caption: string,
  columns: readonly HtmlColumn[],
  rows: readonly (readonly Cell[])[],
): string {
  const id = title.toLowerCase().replaceAll(/\W+/g, "-");
  const head = columns
    .map(
      ({ head: text, number }) =>
        `<th scope="col" role="columnheader"${number ? ' class="number"' : ""}>${escapeHtml(text)}</th>`,
    )
    .join("");
  const body = rows
    .map(
      (row) =>
        `<tr role="row">${row.map((cell, at) => htmlCell(cell, at === 0, columns[at])).join("")}</tr>`,
    )
    .join("\n");
  const table = `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table role="table">
<caption>${escapeHtml(caption)}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body}
</tbody>
</table></div>`;
  return `<section>
<h2 id="${id}">${escapeHtml(title)}</h2>
${rows.length === 0 ? `<p class="soft">None.</p>` : table}
</section>`;
}

function htmlCell(
  cell: Cell,
  isHead: boolean,
  { head, number }: HtmlColumn = { head: "" },
): string {
  const {
    text,
    as,
    drawn = "",
  }: Exclude<Cell, string> = typeof cell === "string" ? { text: cell } : cell;
  // A time that is broken at its hyphens cannot be read at a glance.
  const time = /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(text) ? "at" : "";
  const classes = [number ? "number" : "", as ?? "", time].filter(Boolean).join(" ");
  const attribute = classes === "" ? "" : ` class="${classes}"`;
  const content = `${escapeHtml(text)}${drawn}`;
  return isHead
    ? `<th scope="row" role="rowheader"${attribute}>${content}</th>`
    : `<td role="cell" data-head="${escapeHtml(head)}"${attribute}>${content}</td>`;
}
