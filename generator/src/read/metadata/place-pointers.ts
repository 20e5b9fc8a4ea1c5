import { scanJson } from "./scan-json.js";
import { textPlaces, type TextPlace } from "./text-places.js";
import { throughReferences } from "./through-references.js";

interface Wanted {
  readonly below: Map<string, Wanted>;
  offset: number | undefined;
}

/**
 * Where JSON pointers lead to in the text they point into, through references too: a member's name, an item's first sign. A pointer to something that is
 * not there leads to the nearest thing around it that is. Of a member stated twice the last is meant, the one that is read.
 */
export function placePointers(
  text: string,
  pointers: Iterable<string>,
): ReadonlyMap<string, TextPlace> {
  const document: unknown = JSON.parse(text);
  const root: Wanted = { below: new Map(), offset: 0 };
  const paths = new Map<string, readonly Wanted[]>();
  for (const pointer of pointers) {
    const path = [root];
    for (const step of throughReferences(document, pointer).split("/").slice(1))
      path.push(enter(path.at(-1) ?? root, step));
    paths.set(pointer, path);
  }
  const around: (Wanted | undefined)[] = [];
  let current: Wanted | undefined = root;
  scanJson(text, {
    open: () => void around.push(current),
    close: () => void around.pop(),
    step: (step, offset) => {
      current = around.at(-1)?.below.get(step);
      if (current !== undefined) current.offset = offset;
    },
  });
  const placeOf = textPlaces(text);
  return new Map(
    [...paths].map(([pointer, path]) => [
      pointer,
      placeOf(path.findLast(({ offset }) => offset !== undefined)?.offset ?? 0),
    ]),
  );
}

function enter({ below }: Wanted, escaped: string): Wanted {
  const step = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
  const known = below.get(step);
  if (known !== undefined) return known;
  const added: Wanted = { below: new Map(), offset: undefined };
  below.set(step, added);
  return added;
}
