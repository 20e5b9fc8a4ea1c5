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

/** A section with one table: a caption, heads with scopes, and the first cell of each row as its head. */
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
        `<th scope="col"${number ? ' class="number"' : ""}>${escapeHtml(text)}</th>`,
    )
    .join("");
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => htmlCell(cell, at === 0, columns[at]?.number)).join("")}</tr>`,
    )
    .join("\n");
  const table = `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`;
  return `<section>
<h2 id="${id}">${escapeHtml(title)}</h2>
${rows.length === 0 ? `<p class="soft">None.</p>` : table}
</section>`;
}

function htmlCell(cell: Cell, isHead: boolean, number = false): string {
  const {
    text,
    as,
    drawn = "",
  }: Exclude<Cell, string> = typeof cell === "string" ? { text: cell } : cell;
  const classes = [number ? "number" : "", as ?? ""].filter(Boolean).join(" ");
  const attribute = classes === "" ? "" : ` class="${classes}"`;
  const content = `${escapeHtml(text)}${drawn}`;
  return isHead ? `<th scope="row"${attribute}>${content}</th>` : `<td${attribute}>${content}</td>`;
}
