import { readdirSync } from "node:fs";
import { expect, it } from "vitest";

import { read, root } from "../test/repository.js";

const folder = "packages/consumer-check/release";
// A slip in the options prints the usage; a program that fails where none may is a defect, and shown whole.
const unexplained = ["usage", "command-failed"];

it("docs/private-registry.md explains every refusal", () => {
  const sources = readdirSync(`${root}/${folder}`)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => read(`${folder}/${file}`));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/\bcode: ([^\n]+),/g)].flatMap(([, value = ""]) =>
      [...value.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, code = ""]) => code),
    ),
  );
  const rows = [...read("docs/private-registry.md").matchAll(/^\| (`[a-z`, -]+`) +\|/gm)];
  const listed = rows.flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code),
  );
  expect(listed.toSorted()).toEqual(
    [...new Set(codes)].filter((code) => !unexplained.includes(code)).toSorted(),
  );
});
