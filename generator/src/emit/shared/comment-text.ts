/** A documentation comment with its line end; on one line where the text is one. */
export function commentText(text: string): string {
  return text.includes("\n")
    ? `/**\n${text.replaceAll(/^/gm, " * ").replaceAll(/ +$/gm, "")}\n */\n`
    : `/** ${text} */\n`;
}
