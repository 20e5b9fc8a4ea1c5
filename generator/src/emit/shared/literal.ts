/** A JavaScript literal of plain data, with identifiers unquoted as keys where that is safe. */
export function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const inline = `[${value.map((item) => literal(item)).join(", ")}]`;
    if (fits(inline, indent)) return inline;
    return `[\n${value.map((item) => `${indent}  ${literal(item, `${indent}  `)},\n`).join("")}${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    if (entries.length === 0) return "{}";
    const inline = `{ ${entries.map(([key, member]) => `${propertyName(key)}: ${literal(member)}`).join(", ")} }`;
    if (fits(inline, indent)) return inline;
    return `{\n${entries.map(([key, member]) => `${indent}  ${propertyName(key)}: ${literal(member, `${indent}  `)},\n`).join("")}${indent}}`;
  }
  return text(value);
}

/** A key of an object literal. `__proto__` would set the prototype unless computed. */
export function propertyName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}

/** Reads a member of a record; in brackets, because consumers may forbid dots on index signatures. */
export function memberOf(object: string, name: string): string {
  return `${object}[${text(name)}]`;
}

function text(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function fits(inline: string, indent: string): boolean {
  return !inline.includes("\n") && inline.length + indent.length <= 110;
}
