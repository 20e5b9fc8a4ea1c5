import { isAbsolute, join } from "node:path";

/** A path as the caller means it. pnpm runs scripts at the root; where the caller stood is in `INIT_CWD`. */
export function callerPath(path: string): string {
  return isAbsolute(path) ? path : join(process.env["INIT_CWD"] ?? process.cwd(), path);
}
