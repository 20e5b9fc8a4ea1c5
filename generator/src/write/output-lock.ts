import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "../problem.js";
import { unwritable } from "./unwritable.js";

const lockFile = ".generate-lock";

/**
 * Does something while no other run writes to the folder, which is made if it is not there. The lock of a run that is no more,
 * since it was killed, is taken over.
 */
export async function withOutputLock<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const path = join(folder, lockFile);
  take(folder, path);
  try {
    return await act();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      // On a full disk the file may be there without its text.
      if (existsSync(path)) rmSync(path);
      throw unwritable(error);
    }
    const holder = Number(readHolder(path));
    if (isAlive(holder))
      throw new Problem({
        code: "output-locked",
        file: folder,
        message: `another run (process ${holder}) writes to this folder`,
        remedy: "Wait until it has ended and run this again.",
      });
    rmSync(path, { force: true });
    take(folder, path);
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Given back since.
    return "";
  }
}

function isAlive(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
