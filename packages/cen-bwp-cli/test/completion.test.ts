import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runMain } from "./run-main.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const command = `${process.execPath} --import tsx --conditions=@cen-bwp/source packages/cen-bwp-cli/src/bin.ts`;

// Programs of the machine, not of a package.
const fish = "fish";
const terminal = "script";

const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
const script = (shell: string): string => join(folder, `completion.${shell}`);
beforeAll(async () => {
  for (const shell of ["bash", "zsh", "fish"])
    writeFileSync(script(shell), (await runMain(["completion", shell])).stdout);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a program is there; says so where it is not, because then nothing of it is tested. */
function has(program: string): boolean {
  const found = spawnSync(program, ["--version"]).status === 0;
  if (!found) console.warn(`skipped: completion in ${program}, which is not installed here`);
  return found;
}

const words: readonly (readonly [line: string, wanted: readonly string[]])[] = [
  ["in", ["intents"]],
  ["plans ", ["expiring", "list", "show"]],
  ["upgrade cenbwp-1 --max", ["--max-orders"]],
  ["coverage --output c", ["csv"]],
  ["window apply --pr", ["--price", "--profile"]],
];

describe.runIf(has("bash"))("completion in bash", () => {
  it.each(words)("%s", (line, wanted) => {
    const typed = ["cen-bwp", ...line.split(" ")];
    const text = `cen-bwp() { ${command} "$@"; }
source ${script("bash")}
COMP_WORDS=(${typed.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${typed.length - 1}
_cen_bwp; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const found = execFileSync("bash", ["-c", text], { cwd: root, encoding: "utf8" });
    expect(found.trimEnd().split("\n").toSorted()).toEqual(wanted);
  });
});

describe.runIf(has(fish))("completion in fish", () => {
  it.each(words)("%s", (line, wanted) => {
    const text = `function cen-bwp; ${command} $argv; end
source ${script("fish")}
complete -C 'cen-bwp ${line}'`;
    const found = execFileSync(fish, ["--no-config", "-c", text], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, HOME: folder },
    });
    const first = found
      .trimEnd()
      .split("\n")
      .map((one) => one.split("\t")[0] ?? "");
    expect(first.toSorted()).toEqual(wanted);
  });
});

// Its completion exists on a terminal only, which util-linux gives.
describe.runIf(has("zsh") && has(terminal))("completion in zsh", () => {
  it.each([
    ["cen-bwp in\t", /cen-bwp intents /],
    ["cen-bwp plans \t", /expiring +-- [^]*list +-- [^]*show +-- /],
    ["cen-bwp coverage --output c\t", /cen-bwp coverage --output csv /],
    ["cen-bwp window apply --max\t", /cen-bwp window apply --max-orders /],
  ])("%j", async (typed, wanted) => {
    const start = `PS1='ready> '; cen-bwp() { ${command} "$@"; }; autoload -U compinit; compinit -D -u; source ${script("zsh")}; print done`;
    const child = spawn(terminal, ["-qec", "zsh -f -i", "/dev/null"], {
      cwd: root,
      env: { ...process.env, TERM: "xterm", HOME: folder },
    });
    let text = "";
    let step = 0;
    const seen = await new Promise<string>((resolve) => {
      const look = (): void => {
        const plain = stripVTControlCharacters(text);
        if (step === 0 && /[%#] $/.test(plain)) {
          step = 1;
          child.stdin.write(`${start}\n`);
        } else if (step === 1 && /done\r?\n[^]*ready> $/.test(plain)) {
          step = 2;
          text = "";
          child.stdin.write(typed);
        } else if (step === 2 && wanted.test(plain)) {
          step = 3;
          child.stdin.write("\u0015exit\n");
          resolve(plain);
        }
      };
      child.stdout.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        look();
      });
      child.on("close", () => resolve(stripVTControlCharacters(text)));
    });
    child.kill();
    expect(seen).toMatch(wanted);
  });
});
