import { execFile } from "node:child_process";

import { Problem } from "../../problem.js";

/** A file at a git ref. */
export interface GitFile {
  /** Relative to the folder git was asked in. */
  readonly path: string;
  /** Hash of the blob. */
  readonly hash: string;
}

/** Files below some folders as a ref has them. An unknown ref, or no git, is a Problem. */
export async function listFiles(
  root: string,
  ref: string,
  folders: readonly string[],
): Promise<readonly GitFile[]> {
  // What starts with a dash would be an option.
  if (ref === "" || ref.startsWith("-")) throw unknownRef(ref);
  const paths = folders.map((folder) => `${folder}/`);
  const listed = await git(root, ref, ["ls-tree", "-r", "-z", ref, "--", ...paths]);
  return listed
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [about = "", path = ""] = line.split("\t");
      return { path, hash: about.split(" ")[2] ?? "" };
    });
}

/** The text of a file at a ref. */
export async function showFile(root: string, ref: string, path: string): Promise<string> {
  return git(root, ref, ["show", `${ref}:./${path}`]);
}

async function git(root: string, ref: string, args: readonly string[]): Promise<string> {
  const { error, stdout, stderr } = await new Promise<{
    readonly error: (Error & { readonly code?: unknown }) | null;
    readonly stdout: string;
    readonly stderr: string;
  }>((resolve) =>
    execFile(
      "git",
      args,
      // Messages are read below, so they must not be translated.
      { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C" } },
      (failed, out, said) => resolve({ error: failed, stdout: out, stderr: said }),
    ),
  );
  if (error === null) return stdout;
  if (error.code === "ENOENT")
    throw new Problem({
      code: "git-missing",
      message: "git is not installed, so there is nothing to compare with",
      remedy: "Install git, or name a folder that holds the earlier spec with --from DIR.",
      cause: error,
    });
  if (stderr.includes("not a git repository"))
    throw new Problem({
      code: "git-repository",
      message: `${root} is in no git repository`,
      remedy: "Run it inside the repository, or name a folder with --from DIR.",
      cause: error,
    });
  if (/not a valid object name|unknown revision|bad revision|invalid object name/i.test(stderr))
    throw unknownRef(ref);
  throw new Problem({
    code: "git-failed",
    message: `git ${args[0]} failed: ${stderr.trim() || error.message}`,
    remedy: "Try the same git command by hand.",
    cause: error,
  });
}

function unknownRef(ref: string): Problem {
  return new Problem({
    code: "git-ref",
    message: `${JSON.stringify(ref)} is neither a folder nor a commit, branch or tag`,
    remedy: "Name one that `git log` or `git tag` lists, or a folder that holds a spec.",
  });
}
