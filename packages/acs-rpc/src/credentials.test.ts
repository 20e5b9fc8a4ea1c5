import { inspect } from "node:util";
import { expect, test } from "vitest";
import { environmentCredentials, staticCredentials } from "./credentials.js";

test("static keys are copied, and printing the provider shows none", async () => {
  const given = { accessKeyId: "id", accessKeySecret: "hidden", securityToken: "hidden" };
  const provider = staticCredentials(given);
  given.accessKeySecret = "changed";
  expect(await provider()).toEqual({
    accessKeyId: "id",
    accessKeySecret: "hidden",
    securityToken: "hidden",
  });
  expect(inspect(provider, { showHidden: true, depth: 9 })).not.toContain("hidden");
});

test("the environment is read at every attempt; an empty token is none", async () => {
  const env: Record<string, string> = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "id",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret",
    ALIBABA_CLOUD_SECURITY_TOKEN: "",
  };
  const provider = environmentCredentials(env);
  expect(await provider()).toEqual({ accessKeyId: "id", accessKeySecret: "secret" });
  env["ALIBABA_CLOUD_SECURITY_TOKEN"] = "token";
  expect(await provider()).toEqual({
    accessKeyId: "id",
    accessKeySecret: "secret",
    securityToken: "token",
  });
});

test.each([
  [{}, "ALIBABA_CLOUD_ACCESS_KEY_ID"],
  [{ ALIBABA_CLOUD_ACCESS_KEY_ID: "id" }, "ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
])("a missing variable is named: %j", (env, name) => {
  expect(() => environmentCredentials(env)()).toThrow(
    expect.objectContaining({ code: "CredentialsMissing" }),
  );
  expect(() => environmentCredentials(env)()).toThrow(name);
});

test.each([
  ["accessKeyId", "id\r\nx-injected: 1"],
  ["accessKeyId", "id\n"],
  ["accessKeyId", " id"],
  ["accessKeySecret", "hidden\n"],
  ["securityToken", "hidden\u0000"],
  ["securityToken", "hidden\u00e9"],
])("%s %j is refused without being shown", (name, value) => {
  const attempt = (): unknown =>
    staticCredentials({ accessKeyId: "id", accessKeySecret: "s", [name]: value });
  expect(attempt).toThrow(expect.objectContaining({ kind: "usage", code: "HeaderValueUnsafe" }));
  expect(attempt).toThrow(name);
  expect(attempt).not.toThrow(value.trim());
});

test.each(["accessKeyId", "accessKeySecret", "securityToken"])("an empty %s is refused", (name) => {
  expect(() => staticCredentials({ accessKeyId: "id", accessKeySecret: "s", [name]: "" })).toThrow(
    expect.objectContaining({
      code: "HeaderValueMissing",
      message: `${name} must be a string that is not empty.`,
    }),
  );
});
