import { afterEach, describe, expect, it, vi } from "vitest";

import { credentialsFor, useProfile } from "./credentials-for.js";

afterEach(() => void vi.unstubAllEnvs());

describe("credentials", () => {
  it("come from the environment where it has a key", async () => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret" };
    expect(await credentialsFor(env, undefined)()).toEqual({
      accessKeyId: "id",
      accessKeySecret: "secret",
    });
  });

  it("of a profile leave keys in the environment aside", () => {
    vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "id");
    vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
    vi.stubEnv("ALIBABA_CLOUD_PROFILE", undefined);
    useProfile("night");
    expect([
      process.env["ALIBABA_CLOUD_PROFILE"],
      process.env["ALIBABA_CLOUD_ACCESS_KEY_ID"],
      process.env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
    ]).toEqual(["night", undefined, undefined]);
  });
});
