import { constants, copyFileSync, linkSync } from "node:fs";

/** Gives a file a second name, which costs neither room nor time; copies it where the file system knows no such thing. Fails with `EEXIST` where the name is taken. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code)) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
