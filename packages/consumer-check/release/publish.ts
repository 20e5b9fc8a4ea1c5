import type { Packed } from "./pack.js";
import { publishedIntegrity, refusal, type Registry } from "./registry.js";
import { ReleaseProblem } from "./release-problem.js";

/** What a registry lacks and what it has already. */
export interface PublishPlan {
  readonly missing: readonly Packed[];
  readonly present: readonly Packed[];
}

/** Compares with the registry. A version that is there with other content is refused before anything is sent. */
export async function planPublish(
  registry: Registry,
  packed: readonly Packed[],
  cwd: string,
): Promise<PublishPlan> {
  const states = await Promise.all(
    packed.map(async (one) => ({
      one,
      there: await publishedIntegrity(registry, one.name, one.version, cwd),
    })),
  );
  const other = states.filter(({ one, there }) => there !== undefined && there !== one.integrity);
  if (other.length > 0)
    throw new ReleaseProblem({
      code: "version-taken",
      message: `${registry.url} has other content under these versions: ${other.map(({ one }) => `${one.name}@${one.version}`).join(", ")}`,
      remedy:
        "A version is published once. Write a changeset (`pnpm changeset`), run `pnpm release:version`, and release that.",
    });
  return {
    missing: states.filter(({ there }) => there === undefined).map(({ one }) => one),
    present: states.filter(({ there }) => there !== undefined).map(({ one }) => one),
  };
}

/** Sends one tarball. */
export async function publish(
  registry: Registry,
  { name, version, file }: Packed,
  cwd: string,
): Promise<void> {
  const answer = await registry.npm(["publish", file, "--ignore-scripts"], cwd);
  if (answer.code === 0) return;
  const { code, message, remedy } = refusal(registry, answer);
  throw new ReleaseProblem({
    code,
    message: `${name}@${version}: ${message}`,
    remedy: `${remedy} What came before it is published; run the same command to send the rest.`,
  });
}
