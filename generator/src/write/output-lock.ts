import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "../problem.js";
import { linkOrCopy } from "./link-or-copy.js";
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
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(error);
  }
  try {
    writeFileSync(own, String(process.pid));
    // It appears with its text in it: whoever found it empty would take it for that of a run that is no more.
    linkOrCopy(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(error);
    refuseWhileHeld(folder, path);
    take(folder, path);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes the lock of a run that is no more. */
function refuseWhileHeld(folder: string, path: string): void {
  const holder = readHolder(path);
  if (isAlive(Number(holder)))
    throw new Problem({
      code: "output-locked",
      file: folder,
      message: `another run (process ${holder}) writes to this folder`,
      remedy: "Wait until it has ended and run this again.",
    });
  const dead = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, dead);
    // A third run may have been faster, and this is its lock by now.
    if (readHolder(dead) !== holder) linkOrCopy(dead, path);
  } catch (error) {
    // Somebody else has removed it, or has one again already: the next attempt will tell.
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw unwritable(error);
  } finally {
    rmSync(dead, { force: true });
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
