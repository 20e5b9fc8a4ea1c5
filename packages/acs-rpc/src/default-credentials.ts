import { AcsUsageError } from "./acs-usage-error.js";
import type { CredentialsProvider } from "./credentials.js";
import type { Credentials } from "./signature/access-key.js";

/** What this file uses of `@alicloud/credentials`. */
interface Chain {
  getCredential(): Promise<{
    readonly accessKeyId?: string;
    readonly accessKeySecret?: string;
    readonly securityToken?: string;
  }>;
}

/**
 * The vendor's default chain: environment, OIDC role, CLI profile, credentials file, ECS instance role, credentials URI. Needs
 * the package `@alicloud/credentials`, which is loaded when keys are first asked for and renews temporary keys itself.
 * What it says when it fails is withheld: it is known to quote whole key files.
 */
export function defaultCredentials(): CredentialsProvider {
  let chain: Promise<Chain> | undefined;
  let running: Promise<Credentials> | undefined;

  async function ask(): Promise<Credentials> {
    const source = await (chain ??= openChain());
    const { accessKeyId, accessKeySecret, securityToken } = await source.getCredential();
    return {
      accessKeyId: accessKeyId ?? "",
      accessKeySecret: accessKeySecret ?? "",
      // It says "" for keys that need no token.
      ...(securityToken ? { securityToken } : {}),
    };
  }

  return () => {
    if (running !== undefined) return running;
    const mine = ask().catch((error: unknown) => {
      // After a failure a chain asks only the last of its sources again; a new one looks everywhere.
      chain = undefined;
      throw error instanceof AcsUsageError ? error : nothingFound();
    });
    const over = (): void => void (running = undefined);
    mine.then(over, over);
    return (running = mine);
  };
}

async function openChain(): Promise<Chain> {
  const { default: exported } = await import("@alicloud/credentials").catch(() => {
    throw new AcsUsageError({
      code: "CredentialsPackageMissing",
      message:
        "defaultCredentials() needs the package @alicloud/credentials, which could not be loaded; install it or pass other credentials.",
    });
  });
  // Node gives the module's `exports`; bundlers and test runners may give the class in it.
  const found: unknown = "default" in exported ? exported.default : exported;
  return new (found as new () => Chain)();
}

function nothingFound(): AcsUsageError {
  return new AcsUsageError({
    code: "CredentialsUnavailable",
    message:
      "the default credential chain gave no keys (its text is withheld, it may quote secrets); set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or check the profile or role it should use.",
  });
}
