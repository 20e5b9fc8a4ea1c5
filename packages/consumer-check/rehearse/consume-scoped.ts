import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { blocksIn } from "../documents/blocks.js";
import { succeed } from "../release/command.js";
import { mustPrint } from "./consumer-project.js";
import type { Consumer } from "./consumer.js";
import { consumerEnvironment } from "./installers.js";
import { unexpected } from "./rehearsal-failed.js";

/** Publishes the client under the scope that docs/private-registry.md names, and installs it by the manifest that stands there. */
export async function consumeScoped(consumer: Consumer, repository: string): Promise<void> {
  const { folder: project, source, installer, nodes } = consumer;
  const [manifest, ...others] = blocksIn(repository).filter(
    ({ document, language }) => document === "docs/private-registry.md" && language === "json",
  );
  const [, name = "", scoped = ""] =
    /"([\w-]+)": "npm:(@team\/[\w-]+)@[^"]+"/.exec(manifest?.code ?? "") ?? [];
  if (name === "" || others.length > 0)
    throw unexpected("the manifest of docs/private-registry.md", manifest?.code ?? "none");

  const published = join(source.home, "scoped");
  cpSync(join(project, "node_modules", name), published, { recursive: true, dereference: true });
  const path = join(published, "package.json");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(`"name": "${name}"`, `"name": "${scoped}"`));
  const env = consumerEnvironment(source);
  await succeed("npm", ["publish", "--registry", source.url], { cwd: published, env });

  const folder = `${project}-scoped`;
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), manifest?.code ?? "");
  await installer.install(folder, source);
  const use = `import("${name}").then(({ createCenBwpClient }) => console.log(typeof createCenBwpClient))`;
  for (const { program } of nodes)
    await mustPrint(program, ["--eval", use], /^function\n$/, folder, source);
}
