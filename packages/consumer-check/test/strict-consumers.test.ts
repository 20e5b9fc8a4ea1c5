import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

import { root } from "./repository.js";

const here = `${root}/packages/consumer-check`;

/** The compiler's complaints about `consumers/`, which reads the emitted packages as source. */
async function complaints(compiler: string, ...flags: readonly string[]): Promise<string> {
  const tsc = `${here}/node_modules/${compiler}/bin/tsc`;
  const args = [tsc, "-p", `${here}/consumers`, "--pretty", "false", ...flags];
  return promisify(execFile)(process.execPath, args).then(
    () => "",
    (error: { readonly stdout: string; readonly message: string }) => error.stdout || error.message,
  );
}

// The two compilers people use today. `consumers/mistakes.ts` fails them where a mistake is not found.
describe.each(["typescript", "typescript-5.9"])(
  "%s accepts the emitted packages and consumers",
  (compiler) => {
    it("as Node resolves them", async () => {
      expect(await complaints(compiler)).toBe("");
    });

    it("as bundlers resolve them", async () => {
      expect(
        await complaints(compiler, "--module", "esnext", "--moduleResolution", "bundler"),
      ).toBe("");
    });
  },
);

it("would notice: a consumer that asks too much is refused", async () => {
  expect(await complaints("typescript", "--noUncheckedIndexedAccess", "--lib", "es5")).toContain(
    "error TS",
  );
});
