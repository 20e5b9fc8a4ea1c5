import type { AcsError } from "acs-rpc";

/** Whether the service says that it was called too often. It documents no list of codes; all it uses have the word. */
export function isThrottling({ code, status }: Pick<AcsError, "code" | "status">): boolean {
  return /throttl/i.test(code) || status === 429;
}
