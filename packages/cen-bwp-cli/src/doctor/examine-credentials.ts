import { useProfile } from "../session/credentials-for.js";
import type { SessionOptions } from "../session/session.js";
import type { Finding } from "./finding.js";

const remedy =
  "set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or name a profile with --profile";

/** Which link of the credentials chain answers. Never shows more of a key than its last four characters. */
export async function examineCredentials(
  { emulator, profile }: SessionOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finding> {
  const id = "credentials";
  if (emulator !== undefined)
    return { id, verdict: "pass", message: "the emulated account's own key" };
  const key = env["ALIBABA_CLOUD_ACCESS_KEY_ID"];
  if (profile === undefined && key) {
    const secret = env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"];
    return secret
      ? { id, verdict: "pass", message: `key …${key.slice(-4)} from the environment` }
      : {
          id,
          verdict: "fail",
          message: "ALIBABA_CLOUD_ACCESS_KEY_ID is set and its secret is not",
          remedy,
        };
  }
  try {
    useProfile(profile);
    const { accessKeyId, providerName } = await askChain();
    return accessKeyId
      ? { id, verdict: "pass", message: `key …${accessKeyId.slice(-4)} from ${providerName}` }
      : { id, verdict: "fail", message: "the default chain answered without a key", remedy };
  } catch {
    // What the chain says when it fails may quote whole key files, so it is withheld.
    const where = profile === undefined ? "" : ` of the profile ${profile}`;
    return {
      id,
      verdict: "fail",
      message: `no link of the default chain${where} gave a key`,
      remedy,
    };
  }
}

async function askChain(): Promise<{ accessKeyId: string; providerName: string }> {
  const { default: exported } = await import("@alicloud/credentials");
  // Node gives the module's `exports`; loaders of sources may give the class in it.
  const found: unknown = "default" in exported ? exported.default : exported;
  const Chain = found as new () => {
    getCredential(): Promise<{ accessKeyId?: string; providerName?: string }>;
  };
  const { accessKeyId = "", providerName = "the default chain" } =
    await new Chain().getCredential();
  return { accessKeyId, providerName };
}
