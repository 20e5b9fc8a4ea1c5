import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { blocksIn } from "../documents/blocks.js";
import { succeed } from "../release/command.js";
import { mustPrint } from "./consumer-project.js";
import { consumerEnvironment, type Source } from "./installers.js";
import { unexpected } from "./rehearsal-failed.js";

/** What the documents tell a consumer. */
export interface ConsumerExample {
  /** The text of docs/private-registry.md for the user's npmrc. */
  readonly npmrc: string;
  /** Installs by a line, in an empty folder, and runs the README's example there. */
  readonly run: (source: Source, line: string, folder: string) => Promise<void>;
}

export function readConsumerExample(repository: string): ConsumerExample {
  const only = (document: string, language: string): string => {
    const [block, ...others] = blocksIn(repository).filter(
      (one) => one.document === document && one.language === language,
    );
    if (block === undefined || others.length > 0)
      throw unexpected(`the ${language} block of ${document}`, `${others.length + 1} of them`);
    return block.code;
  };
  const example = only("README.md", "ts");
  return {
    npmrc: only("docs/private-registry.md", "ini"),
    run: async (source, line, folder) => {
      const cwd = join(folder, "example");
      mkdirSync(cwd);
      writeFileSync(join(cwd, "package.json"), '{ "type": "module" }');
      await succeed("sh", ["-c", line], { cwd, env: consumerEnvironment(source) });
      writeFileSync(join(cwd, "example.ts"), example);
      const wanted = [...example.matchAll(/^console\.log\(.*\/\/ (.*)$/gm)].map(([, text]) => text);
      await mustPrint(
        process.execPath,
        ["example.ts"],
        new RegExp(`^${wanted.join("\n")}\n$`),
        cwd,
        source,
      );
    },
  };
}
