/**
 * The XML form of an answer: one element for each member, a list as its element repeated. Names come from our own
 * answers; values are escaped, and characters no XML can hold are left out.
 */
export function toXml(root: string, value: object): string {
  return `<?xml version='1.0' encoding='UTF-8'?>${element(root, value)}`;
}

function element(name: string, value: unknown): string {
  if (typeof value === "string") return `<${name}>${escape(value)}</${name}>`;
  if (Array.isArray(value)) return value.map((entry) => element(name, entry)).join("");
  if (value === null || value === undefined) return "";
  const content =
    typeof value === "object"
      ? Object.entries(value)
          .map(([member, inner]) => element(member, inner))
          .join("")
      : JSON.stringify(value);
  return `<${name}>${content}</${name}>`;
}

function escape(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 does not allow
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll("\r", "&#13;")
  );
}
