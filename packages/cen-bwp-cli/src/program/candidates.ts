import type { Command, Option } from "commander";

/** What may stand where the cursor is, with a word on each. */
export type Candidate = readonly [word: string, description: string];

/** The candidates for the last of the words that follow `cen-bwp`, which may be begun or empty. */
export function candidates(program: Command, words: readonly string[]): readonly Candidate[] {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? "";
  let command = program;
  for (const word of before)
    command = command.commands.find((one) => one.name() === word) ?? command;
  const last = optionOf(command, before.at(-1) ?? "");
  // After an option that takes a value only that value can stand.
  const all =
    last && takesValue(last)
      ? (last.argChoices ?? []).map((choice): Candidate => [choice, ""])
      : current.startsWith("-")
        ? command.options
            .filter(({ hidden, long }) => !hidden && long)
            .map(({ long, description }): Candidate => [long as string, description])
        : command.commands
            .filter((one) => !one.name().startsWith("_"))
            .map((one): Candidate => [one.name(), one.description()]);
  return all.filter(([word]) => word.startsWith(current));
}

function optionOf(command: Command, word: string): Option | undefined {
  return command.options.find(
    ({ short, long }) => word !== "" && (word === short || word === long),
  );
}

function takesValue({ required }: Option): boolean {
  return required;
}
