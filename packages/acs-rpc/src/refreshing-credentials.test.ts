import { expect, test } from "vitest";
import type { CredentialsProvider } from "./credentials.js";
import { refreshingCredentials, type RefreshOptions } from "./refreshing-credentials.js";
import type { Credentials } from "./signature/access-key.js";

const HOUR = 3_600_000;

/** A source of keys that live an hour, under a clock of its own; each fetch waits to be answered. */
class Source {
  time = 0;
  readonly waiting: { give: (credentials: Credentials) => void; fail: (error: Error) => void }[] =
    [];
  readonly provider: CredentialsProvider;

  constructor(options: RefreshOptions = {}) {
    const fetch = (): Promise<Credentials> =>
      new Promise((give, fail) => void this.waiting.push({ give, fail }));
    this.provider = refreshingCredentials(fetch, { now: () => this.time, ...options });
  }

  /** Answers the nth fetch with keys named after it. */
  give(nth: number, expiration: number | undefined = this.time + HOUR): void {
    this.waiting[nth - 1]?.give({
      accessKeyId: `id-${nth}`,
      accessKeySecret: "s",
      ...(expiration === undefined ? {} : { expiration }),
    });
  }
  async id(): Promise<string> {
    return (await this.provider()).accessKeyId;
  }
}

test("a hundred calls at once cost one fetch, and later ones none", async () => {
  const source = new Source();
  const asked = Array.from({ length: 100 }, () => source.id());
  source.give(1);
  expect(new Set(await Promise.all(asked))).toEqual(new Set(["id-1"]));
  source.time = HOUR - 300_001;
  expect(await source.id()).toBe("id-1");
  expect(source.waiting).toHaveLength(1);
});

test("shortly before the end calls go on with the old keys until the new ones are there", async () => {
  const source = new Source({ refreshBeforeMs: 60_000 });
  const first = source.id();
  source.give(1);
  await first;
  source.time = HOUR - 60_000;
  expect([await source.id(), await source.id()]).toEqual(["id-1", "id-1"]);
  expect(source.waiting).toHaveLength(2);
  source.give(2);
  await Promise.resolve();
  await new Promise(setImmediate);
  expect(await source.id()).toBe("id-2");
});

test("a renewal that fails is not felt while the keys are good, and tried again 10 s later", async () => {
  const source = new Source();
  const first = source.id();
  source.give(1);
  await first;
  source.time = HOUR - 100_000;
  expect(await source.id()).toBe("id-1");
  source.waiting[1]?.fail(new Error("down"));
  await new Promise(setImmediate);
  source.time += 9_999;
  expect(await source.id()).toBe("id-1");
  expect(source.waiting).toHaveLength(2);
  source.time += 1;
  expect(await source.id()).toBe("id-1");
  expect(source.waiting).toHaveLength(3);
});

test("without good keys all calls wait for one fetch, and its error reaches them; the next asks anew", async () => {
  const source = new Source();
  const first = source.id();
  source.give(1);
  await first;
  source.time = HOUR;
  const [one, two] = [source.id(), source.id()];
  expect(source.waiting).toHaveLength(2);
  source.waiting[1]?.fail(new Error("down"));
  await expect(one).rejects.toThrow("down");
  await expect(two).rejects.toThrow("down");
  const next = source.id();
  source.give(3);
  expect(await next).toBe("id-3");
});

test("keys without an end are kept for good", async () => {
  let fetches = 0;
  const fetch = (): Credentials => ({ accessKeyId: `id-${++fetches}`, accessKeySecret: "s" });
  const provider = refreshingCredentials(fetch, { now: () => Number.MAX_SAFE_INTEGER });
  await provider();
  expect((await provider()).accessKeyId).toBe("id-1");
});

test("a source that does not answer for a minute is asked again", async () => {
  const source = new Source();
  void source.id();
  source.time = 59_999;
  void source.id();
  expect(source.waiting).toHaveLength(1);
  source.time = 60_000;
  const late = source.id();
  source.give(2);
  expect(await late).toBe("id-2");
});

test("bad keys and bad options are said so", async () => {
  const provider = refreshingCredentials(() => ({ accessKeyId: "id", accessKeySecret: "" }));
  await expect(provider()).rejects.toMatchObject({ code: "HeaderValueMissing" });
  const endless = { accessKeyId: "id", accessKeySecret: "s", expiration: Number.NaN };
  await expect(refreshingCredentials(() => endless)()).rejects.toMatchObject({
    code: "ExpirationInvalid",
  });
  expect(() => refreshingCredentials(() => endless, { refreshBeforeMs: -1 })).toThrow(
    expect.objectContaining({ code: "RefreshInvalid" }),
  );
});
