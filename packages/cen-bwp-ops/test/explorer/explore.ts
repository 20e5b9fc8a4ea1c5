/** Takes one of `options` ways (0 is the way without trouble); `what` is said when the path is shown. */
export type Choose = (options: readonly string[]) => string;

/** What came of an exploration. */
export interface Exploration {
  readonly paths: number;
  /** The first few paths that went wrong: what was chosen, and what is wrong. */
  readonly violations: readonly { readonly choices: readonly string[]; readonly what: string }[];
  readonly violated: number;
}

/**
 * Runs a path again and again until every combination of choices has been taken, depth first. A path tells what is wrong, or
 * nothing. It must choose by nothing but earlier choices.
 */
export async function explore(
  path: (choose: Choose) => Promise<string | undefined>,
  maxPaths: number = Number.POSITIVE_INFINITY,
): Promise<Exploration> {
  const taken: { at: number; of: number; name: string }[] = [];
  const violations: { choices: readonly string[]; what: string }[] = [];
  let paths = 0;
  let violated = 0;
  for (;;) {
    let depth = 0;
    const what = await path((options: readonly string[]): string => {
      const known = taken[depth];
      if (known && known.of !== options.length) throw new Error("the path is not deterministic");
      const choice = known ?? { at: 0, of: options.length, name: options[0] ?? "" };
      if (!known) taken.push(choice);
      depth += 1;
      choice.name = options[choice.at] ?? "";
      return choice.name;
    });
    paths += 1;
    if (what !== undefined) {
      violated += 1;
      const choices = taken.filter(({ at }) => at > 0).map(({ name }) => name);
      if (violations.length < 3) violations.push({ choices, what });
    }
    while (taken.length > 0 && (taken.at(-1)?.at ?? 0) + 1 >= (taken.at(-1)?.of ?? 0)) taken.pop();
    const last = taken.at(-1);
    if (!last || paths >= maxPaths) return { paths, violations, violated };
    last.at += 1;
  }
}
