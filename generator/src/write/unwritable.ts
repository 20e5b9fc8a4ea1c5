import { Problem } from "../problem.js";

/** What the file system refused, as a Problem with the remedy; anything else as it is. */
export function unwritable(error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || error instanceof Problem) return error;
  return new Problem({
    code: "not-writable",
    ...(path === undefined ? {} : { file: path }),
    message:
      code === "ENOSPC"
        ? "the disk is full; the old output is still whole"
        : `cannot be written (${code})`,
    remedy:
      code === "ENOSPC"
        ? "Free some space and run it again."
        : "Make the folder writable for this user and run it again.",
    cause: error,
  });
}
