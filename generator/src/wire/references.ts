// What openapi-typescript asks of its linter: JSON pointers in references, escaped as RFC 6901 says.

/** `#/components/schemas/Berth` in its parts. Ours lead into the same document. */
export function parseRef(ref: string): {
  readonly uri: string | null;
  readonly pointer: readonly string[];
} {
  const [uri = "", pointer = ""] = ref.split("#/");
  return {
    uri: uri.replace(/#$/, "") || null,
    pointer: pointer.split("/").map(unescaped).filter(Boolean),
  };
}

/** One part as it stands in a pointer. */
export function escapePointer(part: string | number): string | number {
  return typeof part === "number" ? part : part.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescaped(part: string): string {
  return decodeURIComponent(part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
