import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";

import { root } from "../test/repository.js";

/** Every check of the compiler that a consumer may have switched on. */
const flags = {
  target: "es2023",
  lib: ["es2023"],
  module: "nodenext",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"],
  customConditions: ["@cen-bwp/source"],
};

/** What a linter finds wrong or doubtful, without its tastes. */
const lint = {
  plugins: ["typescript", "unicorn", "oxc", "import"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
};

/** Makes an output folder a place where its packages find each other, the runtime and zod, as an install would. */
export function link(folder: string, family: string): void {
  mkdirSync(`${folder}/node_modules/@types`, { recursive: true });
  const place = (name: string, target: string): void =>
    symlinkSync(realpathSync(target), `${folder}/node_modules/${name}`);
  place("acs-rpc", `${root}/packages/acs-rpc`);
  place("@types/node", `${root}/packages/acs-rpc/node_modules/@types/node`);
  place("zod", `${root}/packages/cen-bwp-validation/node_modules/zod`);
  const paths = Object.fromEntries(
    ["client", "validation", "fixtures"].map((kind) => [
      `${family}-${kind}`,
      [`./${family}-${kind}/src/gen/index.ts`],
    ]),
  );
  writeFileSync(`${folder}/.oxlintrc.json`, JSON.stringify(lint));
  writeFileSync(
    `${folder}/tsconfig.check.json`,
    JSON.stringify({ compilerOptions: { ...flags, paths }, include: [`${family}-*/src`] }),
  );
}
