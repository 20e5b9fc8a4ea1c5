import { command, succeed } from "./command.js";
import { ReleaseProblem } from "./release-problem.js";

/** Refuses to release what no commit holds. */
export async function checkTree(root: string): Promise<void> {
  const { code, stdout } = await command("git", ["status", "--porcelain"], { cwd: root });
  if (code !== 0)
    throw new ReleaseProblem({
      code: "no-repository",
      message: `${root} is no git repository, so nobody could tell later what was released`,
      remedy: "Release from a clone.",
    });
  if (stdout.trim() === "") return;
  const files = stdout.trimEnd().split("\n");
  throw new ReleaseProblem({
    code: "tree-dirty",
    message: `${files.length} ${files.length === 1 ? "file is" : "files are"} not committed:\n${files.slice(0, 10).join("\n")}`,
    remedy: "Commit or stash them: what is released must be what a tag can name.",
  });
}

/** Refuses to release while release notes wait that no version carries yet. */
export async function checkNotesUsed(root: string): Promise<void> {
  const listed = await succeed("git", ["ls-files", ".changeset/*.md"], { cwd: root });
  const waiting = listed.split("\n").filter((path) => path.endsWith(".md"));
  if (waiting.length === 0) return;
  throw new ReleaseProblem({
    code: "notes-waiting",
    message: `${waiting.join(", ")}: no version carries ${waiting.length === 1 ? "this note" : "these notes"} yet`,
    remedy: "Run `pnpm release:version`, look at the difference, commit it, and release that.",
  });
}
