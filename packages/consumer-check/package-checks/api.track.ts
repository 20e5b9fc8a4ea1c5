import { expect, it } from "vitest";

import { apiText } from "./api-text.js";
import { published } from "./packed.js";

// A difference is a promise that changed. `pnpm api:accept` writes it down; the changeset says what it means.
it.each(published)("$name promises what it promised", async (one) => {
  await expect(apiText(one)).toMatchFileSnapshot(`api/${one.name}.txt`);
});
