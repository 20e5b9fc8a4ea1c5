import { expect, it } from "vitest";

import { versionConstant } from "./version-constants.js";

it("changes the version and nothing else", () => {
  const text = '/** Ours. */\nexport const version = "0.1.0";\n';
  expect(versionConstant(text, "0.2.0")).toBe('/** Ours. */\nexport const version = "0.2.0";\n');
});
