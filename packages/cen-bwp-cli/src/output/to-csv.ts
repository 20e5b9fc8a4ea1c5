/** Rows as CSV (RFC 4180, lines end in CRLF), with a head. Lists become texts joined by blanks, objects JSON. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    return value.map(cell).join(" ");
  return typeof value === "string" ? guarded(value) : JSON.stringify(value);
}

// A spreadsheet takes a text that begins like this for a formula, and names are anybody's.
function guarded(text: string): string {
  return /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
