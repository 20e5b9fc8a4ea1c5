import type { Diagnostic } from "../diagnostic.js";
import { maxPathLength } from "../field-path.js";
import { quote } from "../quote.js";
import { pointerTo } from "./json-value.js";
import { scanJson } from "./scan-json.js";
import { textPlaces } from "./text-places.js";

/** A damaged document may repeat itself a million times; what comes after these adds nothing. */
const limit = 100;

interface Repeated {
  readonly steps: readonly string[];
  readonly first: number;
  readonly again: number;
}

/** Members of one object that have the same name. `JSON.parse` keeps the last of them without a word. */
export function repeatedKeys(text: string): readonly Diagnostic[] {
  const found: Repeated[] = [];
  const seen: Map<string, number>[] = [];
  const steps: string[] = [];
  scanJson(text, {
    open: () => void seen.push(new Map()),
    close: () => void seen.pop(),
    step: (step, offset) => {
      steps[seen.length - 1] = step;
      const names = seen.at(-1);
      const first = names?.get(step);
      if (first === undefined) names?.set(step, offset);
      else if (found.length < limit)
        found.push({ steps: steps.slice(0, seen.length), first, again: offset });
    },
  });
  if (found.length === 0) return [];
  const placeOf = textPlaces(text);
  return found.map((one) => {
    const pointer = one.steps.reduce(pointerTo, "");
    const isOperation = one.steps.length === 2 && one.steps[0] === "apis";
    const name = quote(one.steps.at(-1) ?? "");
    return {
      severity: "error",
      code: isOperation ? "operation-repeated" : "key-repeated",
      message: `${isOperation ? "the operation" : "the member"} ${name} was stated before, in line ${placeOf(one.first).line}; only one of the two can be read`,
      ...placeOf(one.again),
      pointer: pointer.slice(0, maxPathLength),
    };
  });
}
