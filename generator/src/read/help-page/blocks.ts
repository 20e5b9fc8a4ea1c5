/** A paragraph or a bullet. */
export interface Block {
  /** Line breaks inside are spaces; the bullet sign is gone. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** 0 for a paragraph, 1 for a bullet, 2 for a bullet under a bullet. */
  readonly depth: number;
  /** True when it is a single line. Headings and cells are. */
  readonly single: boolean;
  /** True when it is indented without being a bullet. */
  readonly indented: boolean;
}

const deepestBullet = 8;
const bullet = /^( *)[•◦▪▫●○‣∙]\s*(.*)$/u;

/** Splits the lines from index `from` up to, not including, index `to`. */
export function blocksOf(lines: readonly string[], from: number, to: number): readonly Block[] {
  const blocks: Block[] = [];
  let open: { parts: string[]; line: number; depth: number; indented: boolean } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { parts, ...rest } = open;
    blocks.push({
      text: parts.filter((part) => part !== "").join(" "),
      single: parts.length === 1,
      ...rest,
    });
    open = undefined;
  };
  for (let index = from; index < to; index += 1) {
    const text = lines[index] ?? "";
    if (text === "") {
      close();
      continue;
    }
    const found = bullet.exec(text);
    const indented = text.startsWith(" ");
    if (found !== null) {
      close();
      // Two spaces per level; a sign at the margin is still a bullet.
      const depth = Math.min(deepestBullet, Math.max(1, Math.floor((found[1]?.length ?? 0) / 2)));
      open = { parts: [(found[2] ?? "").trim()], line: index + 1, depth, indented: false };
    } else if (open === undefined || (open.depth > 0 && !indented)) {
      // A line at the margin right below a bullet does not belong to it.
      close();
      open = { parts: [text.trim()], line: index + 1, depth: 0, indented };
    } else {
      open.parts.push(text.trim());
    }
  }
  close();
  return blocks;
}
