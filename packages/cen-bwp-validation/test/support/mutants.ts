/** A place in a text that holds a test: of an `if`, or what is returned unless a report is. */
export interface Check {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What stands there once the check is taken out. */
  readonly without: "false" | "true";
}

/** The emitted files whose checks are taken away one by one; the rest of a bundle only carries issues and messages. */
const judging =
  /^\/\/ src\/gen\/(?:[^/]+|support\/(?:instant|members|object|scalar))\.ts\n([\s\S]*?)(?=^\/\/ src\/|^\/\/ <stdin>)/gm;

/** Functions of them that judge. Public ones only choose a form. */
const judges = /^function (?!validate|firstIssueOf|assert|decode|coerce)\w+\([^]*?^\}/gm;

/** Every `if` of the functions that judge, and every `return test || report(…)`. */
export function checksOf(bundle: string): readonly Check[] {
  return [...bundle.matchAll(judging)].flatMap((file) =>
    [...file[0].matchAll(judges)].flatMap((body) => {
      const start = file.index + body.index;
      const tests = [...body[0].matchAll(/\bif \(/g)].map(({ index }): Check => {
        const from = start + index + "if (".length;
        const to = closing(bundle, from);
        return { from, to, text: bundle.slice(from, to), without: "false" };
      });
      const returned = [...body[0].matchAll(/(?<=\breturn )[^;\n]+(?= \|\| \w+\(found,)/g)].map(
        ({ index, 0: text }): Check => {
          const from = start + index;
          return { from, to: from + text.length, text, without: "true" };
        },
      );
      return [...tests, ...returned];
    }),
  );
}

/** The bundle without one check. */
export function without(bundle: string, { from, to, without: instead }: Check): string {
  return `${bundle.slice(0, from)}${instead}${bundle.slice(to)}`;
}

/** Where the parenthesis opened before `from` closes. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; ; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfText(text, at);
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth === 0) return at;
  }
}

function endOfText(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    if (text.charAt(at) === "\\") at += 1;
    else if (text.charAt(at) === '"') return at;
  }
}
