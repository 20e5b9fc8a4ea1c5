import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));

/** Which of eight deliberate mistakes `tsc --strict` finds in code for the vendor's client and in code for ours. */
export function typeMistakes(): { readonly vendor: string; readonly ours: string } {
  const vendor = readFileSync(`${here}/client/vendor-mistakes.ts`, "utf8");
  const ours = readFileSync(`${here}/../cen-bwp-client/test/mistakes.ts`, "utf8")
    // The test expects the errors; here they are counted.
    .replaceAll(/@ts-expect-error (\d:)/g, "mistake $1")
    .replace('"../src/index.js"', '"cen-bwp-client"');
  return { vendor: found(vendor), ours: found(ours) };
}

function found(source: string): string {
  // Inside the package, so that its dependencies resolve.
  const folder = mkdtempSync(`${here}/node_modules/.mistakes-`);
  try {
    writeFileSync(`${folder}/mistakes.ts`, source);
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: "es2023",
      module: "nodenext",
      noEmit: true,
      skipLibCheck: true,
      customConditions: ["@cen-bwp/source"],
      types: ["node"],
      typeRoots: [`${here}/node_modules/@types`],
    };
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({ compilerOptions, files: ["mistakes.ts"] }),
    );
    const args = [`${here}/node_modules/typescript/bin/tsc`, "-p", folder, "--pretty", "false"];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    const lines = source.split("\n");
    const numbers = (text: string): readonly string[] => /mistake (\d):/.exec(text)?.slice(1) ?? [];
    const all = new Set(lines.flatMap(numbers));
    const hit = new Set(
      [...stdout.matchAll(/mistakes\.ts\((\d+),\d+\): error/g)].flatMap(([, line]) => {
        const above = lines[Number(line) - 2];
        const of = above === undefined ? [] : numbers(above);
        // Anything else would make the count worthless.
        if (of.length === 0)
          throw new Error(`tsc complains elsewhere, at line ${line}:\n${stdout}`);
        return of;
      }),
    );
    return `${hit.size} of ${all.size} found`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
