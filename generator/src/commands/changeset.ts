import type { Command } from "./command.js";

export const changeset: Command = {
  name: "changeset",
  summary: "Writes a changeset for what changed in specs/, after checking it against the packages.",
  usage: [
    "pnpm gen changeset                  compare with the last commit",
    "pnpm gen changeset --from REF|DIR   compare with a commit, branch or tag, or with a folder that holds a spec",
    "pnpm gen changeset --confirm ID     believe a pending change now; may be given more than once",
  ].join("\n"),
  options: {
    from: { type: "string" },
    spec: { type: "string" },
    confirm: { type: "string", multiple: true },
  },
  run: async ({ root, values, positionals, print }) => {
    const { chosenSpecs, noPositionals } = await import("../changes/compare-with.js");
    const { writeSpecChangeset } = await import("../changes/write-spec-changeset.js");
    noPositionals("changeset", positionals);
    const lines = await writeSpecChangeset(root, {
      folders: chosenSpecs(root, values["spec"] as string | undefined, false),
      from: (values["from"] as string | undefined) ?? "HEAD",
      confirm: (values["confirm"] as readonly string[] | undefined) ?? [],
    });
    for (const line of lines) print(line);
    return 0;
  },
};
