import { operations, ramPolicy } from "../src/index.js";

export const policy: string = JSON.stringify(
  ramPolicy({
    operations,
    accountId: "1234567890123456",
    cenIds: ["cen-0123456789abcdefg"],
    planIds: ["cenbwp-0123456789abcdefg"],
  }),
);
