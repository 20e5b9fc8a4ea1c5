import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultCredentials } from "../src/default-credentials.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "acs-rpc-"));
  for (const name of Object.keys(process.env))
    if (name.startsWith("ALIBABA_CLOUD_")) vi.stubEnv(name, undefined);
  // Only the links of the chain that stay on this machine.
  vi.stubEnv("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
  vi.stubEnv("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true");
  vi.stubEnv("ALIBABA_CLOUD_CREDENTIALS_FILE", join(folder, "credentials"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function setKeys(token?: string): void {
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "env-id");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "env-secret");
  vi.stubEnv("ALIBABA_CLOUD_SECURITY_TOKEN", token);
}

test("the vendor's chain finds keys in the environment, with and without a token", async () => {
  setKeys();
  expect(await defaultCredentials()()).toEqual({
    accessKeyId: "env-id",
    accessKeySecret: "env-secret",
  });
  setKeys("env-token");
  expect(await defaultCredentials()()).toEqual({
    accessKeyId: "env-id",
    accessKeySecret: "env-secret",
    securityToken: "env-token",
  });
});

test("keys set after a failure are found, which the chain itself would not do", async () => {
  const provider = defaultCredentials();
  await expect(provider()).rejects.toMatchObject({
    kind: "usage",
    code: "CredentialsUnavailable",
  });
  setKeys();
  expect(await provider()).toMatchObject({ accessKeyId: "env-id" });
});

test("nothing of a broken key file is shown", async () => {
  writeFileSync(
    join(folder, "credentials"),
    "[default]\ntype = hidden-type\naccess_key_id hidden\naccess_key_secret=hidden-secret",
  );
  const error: unknown = await Promise.resolve(defaultCredentials()()).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "CredentialsUnavailable" });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("hidden");
});

test("calls at the same time ask once", async () => {
  setKeys();
  const provider = defaultCredentials();
  expect(provider()).toBe(provider());
  await provider();
});
