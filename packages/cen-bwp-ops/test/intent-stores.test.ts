import { afterEach, describe, expect, it } from "vitest";
import {
  type ClaimRequest,
  type IntentDraft,
  type IntentStore,
  memoryIntentStore,
  type OrderAnswer,
} from "../src/index.js";
import { journals } from "./journals.js";

const files = journals();
afterEach(files.clear);

const stores: Readonly<Record<string, () => Promise<IntentStore>>> = {
  memoryIntentStore: async () => memoryIntentStore(),
  "journal.intents": async () => (await files.open()).intents,
};

const end = Date.UTC(2026, 10, 1, 14, 0);
const draft = (key: string, subject = "plan:/p"): IntentDraft => ({
  key,
  subject,
  order: { CenBandwidthPackageId: "p", Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" },
  createdAt: 1,
});
const claim = (token: string, at: number, baselineAt = at): ClaimRequest => ({
  token,
  at,
  baseline: { at: baselineAt, bandwidth: 10 },
});
const failure = { kind: "service", code: "c", message: "m", sent: "yes", attempts: 1 } as const;
const accepted: OrderAnswer = { class: "accepted" };
const rejected: OrderAnswer = { class: "rejected", failure };

describe.each(Object.entries(stores))("%s", (_name, open) => {
  it("opens a key once and refuses other parameters for it", async () => {
    const store = await open();
    expect((await store.open(draft("a"))).opened).toBe("created");
    expect((await store.open({ ...draft("a"), createdAt: 9 })).opened).toBe("existing");
    const other = { ...draft("a"), order: { ...draft("a").order, Bandwidth: 50 } };
    expect((await store.open(other)).opened).toBe("mismatch");
    expect(await store.get("a")).toEqual({ ...draft("a"), sends: [], status: "open" });
  });

  it("grants a second claim only if the first one's order cannot exist", async () => {
    const store = await open();
    await store.open(draft("a"));
    expect(await store.claim(draft("a"), claim("1", 10))).toEqual({ granted: true });
    expect(await store.claim(draft("a"), claim("2", 11))).toMatchObject({
      granted: false,
      by: { key: "a" },
    });
    await store.answer("a", "1", rejected);
    expect(await store.claim(draft("a"), claim("3", 12))).toEqual({ granted: true });
    await store.answer("a", "3", { class: "unknown", failure });
    expect(await store.claim(draft("a"), claim("4", 13))).toMatchObject({ granted: false });
  });

  it("refuses a claim while another intent on the subject is not settled, until its end", async () => {
    const store = await open();
    await store.claim(draft("a"), claim("1", 10));
    expect(await store.claim(draft("b"), claim("2", 20))).toMatchObject({
      granted: false,
      by: { key: "a" },
    });
    expect(await store.claim(draft("c", "plan:/other"), claim("3", 20))).toEqual({ granted: true });
    expect(await store.claim(draft("b"), claim("4", end))).toEqual({ granted: true });
  });

  it("refuses a claim whose baseline is older than another intent's order", async () => {
    const store = await open();
    await store.claim(draft("a"), claim("1", 10));
    await store.answer("a", "1", accepted);
    await store.settle("a", "closed", { outcome: "upgraded" });
    expect(await store.claim(draft("b"), claim("2", 20, 10))).toMatchObject({
      granted: false,
      by: { key: "a" },
    });
    expect(await store.claim(draft("b"), claim("3", 20, 11))).toEqual({ granted: true });
  });

  it("leaves a closed intent as it is if its order exists", async () => {
    const store = await open();
    await store.claim(draft("a"), claim("1", 10));
    await store.answer("a", "1", accepted);
    await store.settle("a", "closed", { outcome: "upgraded" });
    await store.settle("a", "open", { outcome: "acceptedNotEffective" });
    expect(await store.get("a")).toMatchObject({
      status: "closed",
      result: { outcome: "upgraded" },
    });
  });

  it("lists all, or one subject's", async () => {
    const store = await open();
    await store.open(draft("a"));
    await store.open(draft("b", "plan:/other"));
    expect((await store.list()).map(({ key }) => key)).toEqual(["a", "b"]);
    expect((await store.list({ subject: "plan:/other" })).map(({ key }) => key)).toEqual(["b"]);
  });

  it("rejects what was never opened", async () => {
    const store = await open();
    await expect(store.settle("z", "closed", { outcome: "rejected" })).rejects.toThrow(
      "no intent has the key z",
    );
  });
});
