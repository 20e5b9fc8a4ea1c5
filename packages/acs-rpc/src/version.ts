/** The version of this package, as its manifest has it; `pnpm release:version` writes both. */
export const version = "0.1.0";
