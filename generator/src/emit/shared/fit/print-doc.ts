import { join, line, willBreak, type Doc, type Fill } from "./doc.js";

/** Columns of a line. */
export const width = 100;

/** How many columns a text takes. */
export type Measure = (text: string) => number;

/** What is to be printed, the next at the end: three lists, because thousands of triples would have to be made for each file. */
interface Stack {
  readonly docs: Doc[];
  readonly indents: number[];
  /** Whether a thing has to stay on its line. */
  readonly flats: boolean[];
}

function push(stack: Stack, doc: Doc, indent: number, isFlat: boolean): void {
  stack.docs.push(doc);
  stack.indents.push(indent);
  stack.flats.push(isFlat);
}

/** Lays a document out, its first line behind `indent` blanks. */
export function printDoc(doc: Doc, first: number, measure: Measure): string {
  const stack: Stack = { docs: [], indents: [], flats: [] };
  push(stack, doc, first, false);
  let lines = "";
  let text = " ".repeat(first);
  let column = first;
  while (stack.docs.length > 0) {
    const next = stack.docs.pop() as Doc;
    const indent = stack.indents.pop() as number;
    const isFlat = stack.flats.pop() as boolean;
    if (typeof next === "string") {
      text += next;
      column += measure(next);
      continue;
    }
    if (!("kind" in next)) {
      for (let at = next.length - 1; at >= 0; at -= 1) push(stack, next[at] as Doc, indent, isFlat);
      continue;
    }
    switch (next.kind) {
      case "line":
        if (isFlat) {
          text += next.flat;
          column += next.flat.length;
        } else {
          lines += `${text.trimEnd()}\n`;
          text = " ".repeat(indent);
          column = indent;
        }
        break;
      case "indent":
        push(stack, next.of, indent + 2, isFlat);
        break;
      case "group":
        push(
          stack,
          next.of,
          indent,
          !next.isBroken && (isFlat || fits(next.of, stack, width - column, measure, true)),
        );
        break;
      case "moved":
        push(stack, next.of, indent, isFlat);
        if (isFlat || fits(" ", stack, width - column, measure)) {
          text += " ";
          column += 1;
        } else {
          stack.indents[stack.indents.length - 1] = indent + 2;
          push(stack, line, indent + 2, false);
        }
        break;
      case "ifBreak":
        if (!isFlat) push(stack, next.broken, indent, isFlat);
        break;
      case "choice": {
        const form = isFlat
          ? next.forms[0]
          : next.forms.find((one) => fits(one, stack, width - column, measure));
        if (form === undefined) push(stack, next.forms.at(-1) as Doc, indent, false);
        else push(stack, form, indent, isFlat || !willBreak(form));
        break;
      }
      case "fill":
        pushFill(next, indent, isFlat, stack, width - column, measure);
        break;
    }
  }
  return lines + text;
}

/** The first item, then the others: on its line where one more fits, else on the next. */
function pushFill(
  { items, end }: Fill,
  indent: number,
  isFlat: boolean,
  stack: Stack,
  room: number,
  measure: Measure,
): void {
  const [first = "", second, ...others] = items;
  if (second === undefined) {
    push(stack, [first, isFlat ? "" : end], indent, isFlat);
    return;
  }
  const pair: Doc = [first, " ", second, others.length === 0 ? end : ""];
  const hasRoom = isFlat || fits(pair, { docs: [], indents: [], flats: [] }, room, measure);
  push(stack, { kind: "fill", items: [second, ...others], end }, indent, isFlat);
  push(stack, line, indent, hasRoom);
  push(stack, first, indent, isFlat);
}

/**
 * Whether what is up to the next new line fits: of `next` on one line, then of what is behind it. A part that is never on one line
 * ends the line, or is no fit at all where all of `next` `mustBeFlat`.
 */
function fits(next: Doc, rest: Stack, room: number, measure: Measure, mustBeFlat = false): boolean {
  const docs: Doc[] = [next];
  const flats: boolean[] = [true];
  let left = room;
  let behind = rest.docs.length;
  while (left >= 0) {
    if (docs.length === 0) {
      behind -= 1;
      if (behind < 0) return true;
      docs.push(rest.docs[behind] as Doc);
      flats.push(rest.flats[behind] as boolean);
    }
    const doc = docs.pop() as Doc;
    const isFlat = flats.pop() as boolean;
    if (typeof doc === "string") left -= measure(doc);
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
        case "moved":
          if (!isFlat) return true;
          left -= 1;
          docs.push(doc.of);
          flats.push(true);
          break;
        case "indent":
          docs.push(doc.of);
          flats.push(isFlat);
          break;
        case "group":
          if (mustBeFlat && doc.isBroken && behind === rest.docs.length) return false;
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
