import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../src/server/free-port.js";

/** A PostgreSQL of its own, gone with `close`. */
export interface RunningPostgres {
  readonly url: string;
  /** Kills it and starts it again. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

// Where Debian's package puts the programs; the newest version it has.
function binaries(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(root, version, "bin"))
    .find((bin) => existsSync(join(bin, "postgres")));
}

/** Whether tests with a real PostgreSQL cannot run here; says so once per file. */
export const postgresMissing: boolean = binaries() === undefined;

if (postgresMissing) {
  console.log("skipped what needs PostgreSQL: not installed here (Debian: apt install postgresql)");
}

/** Starts one in a folder of its own. */
export async function startPostgres(): Promise<RunningPostgres> {
  const bin = binaries() ?? "";
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-postgres-"));
  // It refuses to run as root, so root gives the folder to nobody and becomes nobody.
  const isRoot = process.getuid?.() === 0;
  const nobody = 65_534;
  if (isRoot) {
    chownSync(folder, nobody, nobody);
    chmodSync(folder, 0o700);
  }
  const as = isRoot ? { uid: nobody, gid: nobody, cwd: folder } : { cwd: folder };
  const data = join(folder, "data");
  const port = await freePort();
  const flags = ["-D", data, "-U", "test", "--auth=trust", "--no-sync", "--no-instructions"];
  execFileSync(join(bin, "initdb"), flags, { ...as, stdio: "ignore" });
  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  let child: ChildProcess;
  async function start(): Promise<void> {
    const args = ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-k", folder];
    child = spawn(join(bin, "postgres"), args, { ...as, stdio: "ignore" });
    const deadline = Date.now() + 30_000;
    while (!isReady(bin, port)) {
      if (Date.now() > deadline) throw new Error("PostgreSQL does not start");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const stop = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill(signal);
    });
  await start();
  return {
    url,
    async crash() {
      // Its children notice that it is gone; until they have, it refuses to start again.
      await stop("SIGQUIT");
      await start();
    },
    async close() {
      await stop("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isReady(bin: string, port: number): boolean {
  try {
    execFileSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}
