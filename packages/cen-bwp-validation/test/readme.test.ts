import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { rulesOfDescribeCenBandwidthPackagesRequest } from "../src/index.js";
import { bundle } from "./support/bundle.js";

const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code ?? "");

describe("the README", () => {
  it.each(examples.map((code, index) => [index + 1, code] as const))(
    "shows in example %i what it prints",
    async (_, code) => {
      const module = await bundle(code);
      const said = execFileSync(process.execPath, ["--input-type=module", "-e", module], {
        encoding: "utf8",
        cwd: fileURLToPath(new URL("..", import.meta.url)),
      });
      const shown = [...code.matchAll(/^\/\/ ?(.*)$/gm)].map(([, line]) => `${line}\n`);
      expect(said).toBe(shown.join(""));
    },
  );

  it("lists every code", () => {
    const union = readFileSync(new URL("../src/gen/support/issue.ts", import.meta.url), "utf8")
      .split("export type IssueCode =")[1]
      ?.split(";")[0];
    const codes = [...(union ?? "").matchAll(/"(\w+)"/g)].map(([, code]) => code);
    const listed = [...text.matchAll(/^\| `(\w+)` +\|/gm)].map(([, code]) => code);
    expect(new Set(listed.filter((code) => codes.includes(code)))).toEqual(new Set(codes));
    expect(codes).toEqual(
      expect.arrayContaining(rulesOfDescribeCenBandwidthPackagesRequest.map(({ code }) => code)),
    );
  });
});
