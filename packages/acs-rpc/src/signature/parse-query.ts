/**
 * Decodes a query string or a form body into pairs, in the order received. `+` means a space, as in forms; a malformed
 * percent sequence is taken literally instead of throwing, so that a server can answer for it.
 */
export function parseQuery(raw: string): [name: string, value: string][] {
  const text = raw.startsWith("?") ? raw.slice(1) : raw;
  const pairs: [string, string][] = [];
  for (const part of text.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    pairs.push(
      equals === -1
        ? [decode(part), ""]
        : [decode(part.slice(0, equals)), decode(part.slice(equals + 1))],
    );
  }
  return pairs;
}

function decode(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  if (!spaced.includes("%")) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
