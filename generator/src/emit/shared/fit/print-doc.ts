import { columnsOf } from "./columns.js";
import { join, line, type Doc, type Fill, type Group } from "./doc.js";

/** Columns of a line. */
export const width = 100;

interface Command {
  readonly indent: number;
  readonly isFlat: boolean;
  readonly doc: Doc;
}

/** Lays a document out, its first line behind `indent` blanks. */
export function printDoc(doc: Doc, indent: number): string {
  const commands: Command[] = [{ indent, isFlat: false, doc }];
  const broken = new Set<Group>();
  let text = " ".repeat(indent);
  let column = indent;
  for (let command = commands.pop(); command !== undefined; command = commands.pop()) {
    const { doc: next, isFlat } = command;
    if (typeof next === "string") {
      text += next;
      column += columnsOf(next);
      continue;
    }
    if (!("kind" in next)) {
      for (let at = next.length - 1; at >= 0; at -= 1)
        commands.push({ indent: command.indent, isFlat, doc: next[at] as Doc });
      continue;
    }
    switch (next.kind) {
      case "line":
        if (isFlat) {
          text += next.flat;
          column += next.flat.length;
        } else {
          text = `${text.trimEnd()}\n${" ".repeat(command.indent)}`;
          column = command.indent;
        }
        break;
      case "indent": {
        const isIndented = next.after === undefined || broken.has(next.after);
        commands.push({ indent: command.indent + (isIndented ? 2 : 0), isFlat, doc: next.of });
        break;
      }
      case "group": {
        const flat = { indent: command.indent, isFlat: true, doc: next.of };
        if (!next.isBroken && (isFlat || fits(flat, commands, width - column))) commands.push(flat);
        else {
          broken.add(next);
          commands.push({ indent: command.indent, isFlat: false, doc: next.of });
        }
        break;
      }
      case "ifBreak":
        if (!isFlat) commands.push({ indent: command.indent, isFlat, doc: next.broken });
        break;
      case "choice": {
        const form = isFlat
          ? next.forms[0]
          : next.forms.find((one) =>
              fits({ indent: command.indent, isFlat: true, doc: one }, commands, width - column),
            );
        commands.push({
          indent: command.indent,
          isFlat: form !== undefined,
          doc: form ?? (next.forms.at(-1) as Doc),
        });
        break;
      }
      case "fill":
        pushFill(next, command, commands, width - column);
        break;
    }
  }
  return text;
}

/** The first item, then the others: on its line where one more fits, else on the next. */
function pushFill(
  { items, end }: Fill,
  { indent, isFlat }: Command,
  commands: Command[],
  room: number,
): void {
  const [first = "", second, ...others] = items;
  if (second === undefined) {
    commands.push({ indent, isFlat, doc: [first, isFlat ? "" : end] });
    return;
  }
  const pair: Doc = [first, " ", second, others.length === 0 ? end : ""];
  const hasRoom = isFlat || fits({ indent, isFlat: true, doc: pair }, [], room);
  commands.push({ indent, isFlat, doc: { kind: "fill", items: [second, ...others], end } });
  commands.push({ indent, isFlat: hasRoom, doc: line });
  commands.push({ indent, isFlat, doc: first });
}

/** Whether what is up to the next new line fits: of `next`, then of what is behind it. */
function fits(next: Command, rest: readonly Command[], room: number): boolean {
  const docs: Doc[] = [next.doc];
  const flats: boolean[] = [next.isFlat];
  let left = room;
  let behind = rest.length;
  while (left >= 0) {
    if (docs.length === 0) {
      behind -= 1;
      const command = rest[behind];
      if (command === undefined) return true;
      docs.push(command.doc);
      flats.push(command.isFlat);
    }
    const doc = docs.pop() as Doc;
    const isFlat = flats.pop() as boolean;
    if (typeof doc === "string") left -= columnsOf(doc);
    else if (!("kind" in doc))
      for (let at = doc.length - 1; at >= 0; at -= 1) {
        docs.push(doc[at] as Doc);
        flats.push(isFlat);
      }
    else
      switch (doc.kind) {
        case "line":
          if (!isFlat) return true;
          left -= doc.flat.length;
          break;
        case "indent":
          docs.push(doc.of);
          flats.push(isFlat);
          break;
        case "group":
          docs.push(doc.of);
          flats.push(isFlat && !doc.isBroken);
          break;
        case "ifBreak":
          if (isFlat) break;
          docs.push(doc.broken);
          flats.push(isFlat);
          break;
        case "choice":
          docs.push((isFlat ? doc.forms[0] : doc.forms.at(-1)) as Doc);
          flats.push(isFlat);
          break;
        case "fill":
          docs.push(join(line, doc.items));
          flats.push(isFlat);
          break;
      }
  }
  return false;
}
