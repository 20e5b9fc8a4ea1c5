import type { Command } from "./command.js";

export const diff: Command = {
  name: "diff",
  summary: "Says what changed in specs/ and what it means for each package.",
  usage: [
    "pnpm gen diff                  compare with the last commit",
    "pnpm gen diff --from REF|DIR   compare with a commit, branch or tag, or with a folder that holds a spec",
    "pnpm gen diff --spec FOLDER    one folder of specs/ only",
    "pnpm gen diff --json           the same as JSON on stdout, alone",
    "",
    "Levels are those of the rule table; the packages' lines show them shifted where a version is below 1.0.",
  ].join("\n"),
  options: {
    from: { type: "string" },
    spec: { type: "string" },
    json: { type: "boolean" },
  },
  run: async ({ root, values, positionals, print }) => {
    const { chosenSpecs, compareWith, noPositionals } = await import("../changes/compare-with.js");
    noPositionals("diff", positionals);
    const from = (values["from"] as string | undefined) ?? "HEAD";
    const json = values["json"] === true;
    const folders = chosenSpecs(root, values["spec"] as string | undefined, json);
    for (const folder of folders) {
      const { diff: found } = await compareWith(root, folder, from);
      if (json) {
        const { diffJson } = await import("../changes/report/diff-json.js");
        print(JSON.stringify(diffJson(folder, from, found), undefined, 2));
      } else {
        const { printDiff } = await import("../changes/report/print-diff.js");
        for (const line of printDiff(folder, from, found)) print(line);
      }
    }
    return 0;
  },
};
