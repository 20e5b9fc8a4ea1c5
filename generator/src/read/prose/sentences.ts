/** Splits a paragraph into sentences without their final stop. Stops inside `https://a.b` or `1.5` are none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/gu, " ")
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}\d"'`*(])|(?<=[。！？；])\s*/u)
    .map((sentence) =>
      sentence
        .replaceAll(/[*`]+/gu, "")
        .replace(/[\s.!?;。！？；]+$/u, "")
        .trim(),
    )
    .filter((sentence) => sentence !== "");
}
