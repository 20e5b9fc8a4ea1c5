import { type CredentialsProvider, environmentCredentials } from "acs-rpc";

/**
 * The keys to sign with: those of the environment, otherwise whatever the vendor's default chain finds. With a profile the chain is
 * asked for that one and the environment's keys are left aside, because a flag wins.
 */
export function credentialsFor(
  env: Readonly<Record<string, string | undefined>>,
  profile: string | undefined,
): CredentialsProvider {
  if (profile === undefined && env["ALIBABA_CLOUD_ACCESS_KEY_ID"])
    return environmentCredentials(env);
  let chain: Promise<CredentialsProvider> | undefined;
  return async () => (await (chain ??= openChain(profile)))();
}

async function openChain(profile: string | undefined): Promise<CredentialsProvider> {
  useProfile(profile);
  // It loads a hundred modules, which commands that find keys in the environment need not wait for.
  return (await import("acs-rpc/default-credentials")).defaultCredentials();
}

/** Tells the vendor's chain which profile to take. It reads nothing but the process's environment. */
export function useProfile(profile: string | undefined): void {
  if (profile === undefined) return;
  process.env["ALIBABA_CLOUD_PROFILE"] = profile;
  delete process.env["ALIBABA_CLOUD_ACCESS_KEY_ID"];
  delete process.env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"];
}
