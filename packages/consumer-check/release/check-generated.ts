import { command } from "./command.js";
import { ReleaseProblem } from "./release-problem.js";

/** Refuses to release generated code that is not what `specs/` describes. */
export async function checkGenerated(root: string): Promise<void> {
  const { code, stdout, stderr } = await command("pnpm", ["-s", "generate", "--check"], {
    cwd: root,
  });
  if (code === 0) return;
  throw new ReleaseProblem({
    code: "generation-stale",
    message: `the generated packages are not what specs/ describes:\n${listed(stdout + stderr)}`,
    remedy: "Run `pnpm generate`, look at the difference, and commit it.",
  });
}

/** What the generator says, without what pnpm adds. */
function listed(said: string): string {
  return said
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^(\$ |\[ELIFECYCLE\])/.test(line))
    .join("\n");
}
