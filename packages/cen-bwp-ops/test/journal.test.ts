import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { ensureTempUpgrade, type JournalError, verifyAudit } from "../src/index.js";
import { loadSqlite } from "../src/journal/load-sqlite.js";
import { migrations } from "../src/journal/migrations.js";
import { openSqliteFile } from "../src/journal/sqlite-file.js";
import { sqliteIntentStore } from "../src/journal/sqlite-intent-store.js";
import { fakeClock } from "./fake-clock.js";
import { fakeCen, lost, on, start, wirePlan } from "./fake-cen.js";
import { journals } from "./journals.js";

const files = journals();
afterEach(files.clear);

const plan = "cenbwp-ours";
const input = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const draft = (key: string) => ({ key, subject: "plan:/p", order: input, createdAt: 1 });
const clock = fakeClock(start);
const request = { id: "run-1", clock };

describe("a journal's file", () => {
  it.runIf(process.platform !== "win32")("belongs to its owner alone, side files too", async () => {
    const path = files.path();
    const journal = await files.open(path);
    await journal.intents.open(draft("a"));
    const modes = ["", "-wal", "-shm"].map((end) => statSync(path + end).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    chmodSync(path, 0o644);
    await files.open(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("keeps what was written for the next one who opens it", async () => {
    const path = files.path();
    const first = await files.open(path);
    await first.intents.open(draft("a"));
    first.close();
    const second = await files.open(path);
    expect(await second.intents.get("a")).toEqual({ ...draft("a"), sends: [], status: "open" });
  });

  it("of a newer version is refused with the remedy, and not touched", async () => {
    const path = files.path();
    (await files.open(path)).close();
    const db = new DatabaseSync(path);
    db.exec("PRAGMA user_version = 99");
    db.close();
    const before = readFileSync(path);
    await expect(files.open(path)).rejects.toMatchObject({
      code: "NewerVersion",
      message: `journal ${path}: it has version 99, this program knows up to 3; update cen-bwp-ops, or name another file`,
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("of each older version is brought to the present one, its intents kept", async () => {
    for (let version = 1; version < migrations.length; version += 1) {
      const path = files.path();
      const old = await openSqliteFile(path, migrations.slice(0, version));
      await sqliteIntentStore(old, () => 0).open(draft("a"));
      old.close();
      const journal = await files.open(path);
      expect(await journal.intents.get("a")).toMatchObject({ key: "a", status: "open" });
      await journal.dispatcher.submit({ workflow: "w", id: "w", key: "w", input: {} });
      expect(await journal.dispatcher.result("w")).toMatchObject({ state: "waiting" });
      expect(await journal.pace.reserve("", 5)).toBe(5);
    }
  });

  it("of somebody else is refused, and not touched", async () => {
    const path = files.path();
    const db = new DatabaseSync(path);
    db.exec("CREATE TABLE theirs (x)");
    db.close();
    chmodSync(path, 0o644);
    const before = readFileSync(path);
    const { mode } = statSync(path);
    await expect(files.open(path)).rejects.toMatchObject({ code: "NotAJournal" });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(statSync(path).mode).toBe(mode);
  });

  it("that is no database at all is refused", async () => {
    const path = files.path();
    writeFileSync(path, "these are notes, not a database".repeat(100), { mode: 0o644 });
    const { mode } = statSync(path);
    await expect(files.open(path)).rejects.toMatchObject({ code: "NotAJournal" });
    expect(statSync(path).mode).toBe(mode);
  });

  it("that is damaged is reported as such", async () => {
    const path = files.path();
    const journal = await files.open(path);
    for (let n = 0; n < 200; n++) await journal.intents.open(draft(`key-${n}`));
    journal.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 3 * 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    await expect(files.open(path)).rejects.toMatchObject({
      code: "Corrupt",
      message: expect.stringContaining("restore a backup"),
    });
  });

  it("in a folder that does not exist is reported as such", async () => {
    const path = `${files.path()}/none/journal.db`;
    await expect(files.open(path)).rejects.toMatchObject({ code: "CannotOpen", path });
  });

  it("is brought to a new version step by step, and left alone if a step fails", async () => {
    const path = files.path();
    const steps = ["CREATE TABLE a (x)", "INSERT INTO a VALUES (7)"];
    (await openSqliteFile(path, steps.slice(0, 1))).close();
    await expect(openSqliteFile(path, [...steps, "NONSENSE"])).rejects.toMatchObject({
      code: "Failed",
    });
    const file = await openSqliteFile(path, steps);
    expect(file.sql("SELECT x FROM a").all()).toEqual([{ x: 7 }]);
    expect(file.sql("PRAGMA user_version").get()).toEqual({ user_version: 2 });
    file.close();
  });

  it("on a full disk says so, and holds nothing written half", async () => {
    const file = await openSqliteFile(files.path());
    const store = sqliteIntentStore(file, () => 1);
    await store.open(draft("a"));
    file.db.exec("PRAGMA max_page_count = 1");
    const big = { ...draft("b"), reason: "x".repeat(100_000) };
    await expect(store.open(big)).rejects.toMatchObject({
      code: "DiskFull",
      message: expect.stringContaining("make room, then run the same call again"),
    });
    expect((await store.list()).map(({ key }) => key)).toEqual(["a"]);
    expect(file.sql("SELECT count(*) AS n FROM audit").get()).toEqual({ n: 1 });
    file.close();
  });

  it("needs node:sqlite, and says what to do without", async () => {
    const missing = (): Promise<never> => Promise.reject(new Error("No such built-in module"));
    await expect(loadSqlite("/x", missing)).rejects.toMatchObject({
      code: "SqliteMissing",
      message: expect.stringContaining("use Node 22.13 or newer, or memoryIntentStore()"),
    });
  });
});

describe("an order while the disk is full", () => {
  it("does not leave", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const file = await openSqliteFile(files.path());
    const intents = sqliteIntentStore(file, () => 1);
    await intents.open(draft("temp-upgrade:/cenbwp-ours/40/2026-11-01T14:00:00Z"));
    file.db.exec("PRAGMA max_page_count = 1");
    // Fills what is left of the last page, so that the claim needs a new one.
    const reason = "x".repeat(5_000);
    const claim = (...args: Parameters<typeof intents.claim>) =>
      intents.claim({ ...args[0], key: "other", reason }, args[1]);
    const context = {
      client: cen.client,
      clock: cen.clock,
      random: cen.random,
      intents: { ...intents, claim },
    };
    expect(await ensureTempUpgrade(context, input)).toMatchObject({
      outcome: "rejected",
      reason: "notSent",
      failure: { code: "IntentStoreFailed", message: expect.stringContaining("the disk is full") },
    });
    expect(cen.calls.order).toBe(0);
    file.close();
  });
});

describe("a run", () => {
  it("replays the steps of an attempt that was interrupted, and forgets them when it ends", async () => {
    const journal = await files.open();
    const first = journal.begin(request);
    expect(await first.engine.step("one", () => Promise.resolve({ a: 1 }))).toEqual({ a: 1 });
    expect(await first.engine.step("none", () => Promise.resolve())).toBeUndefined();
    const then = await first.engine.now();
    first.pause();
    clock.advance(1_000);
    expect(journal.unfinished()).toEqual(["run-1"]);
    const second = journal.begin(request);
    const never = (): Promise<never> => Promise.reject(new Error("ran again"));
    expect(await second.engine.step("one", never)).toEqual({ a: 1 });
    expect(await second.engine.step("none", never)).toBeUndefined();
    expect(await second.engine.now()).toBe(then);
    expect(await second.engine.now()).toBe(clock.now());
    expect(second.engine.token).not.toBe(first.engine.token);
    second.finish();
    expect(journal.unfinished()).toEqual([]);
    await expect(journal.run(request, (engine) => engine.step("one", never))).rejects.toThrow(
      "ran again",
    );
  });

  it("lets the first value of a step win", async () => {
    const journal = await files.open();
    const { engine } = journal.begin(request);
    const slow = engine.step("fence", async () => {
      expect(await engine.step("fence", () => Promise.resolve("inner"))).toBe("inner");
      return "outer";
    });
    expect(await slow).toBe("inner");
  });

  it("refuses a value that is no JSON", async () => {
    const journal = await files.open();
    const { engine } = journal.begin(request);
    await expect(engine.step("big", () => Promise.resolve(1n))).rejects.toMatchObject({
      code: "StepUnserialisable",
    });
  });

  it("is held against a second one of the same key until it ends", async () => {
    const path = files.path();
    const journal = await files.open(path);
    const other = await files.open(path);
    const first = journal.begin({ ...request, key: "cen:one" });
    expect(() => other.begin({ ...request, id: "run-2", key: "cen:one" })).toThrow(
      /cen:one is held by process \d+ on .* \(run run-1\); wait for it/,
    );
    other.begin({ ...request, id: "run-2", key: "cen:two" }).finish();
    first.finish();
    other.begin({ ...request, id: "run-2", key: "cen:one" }).finish();
  });

  it("is taken over when its lease has run out; the old attempt may change nothing more", async () => {
    let wall = 1_000;
    const path = files.path();
    const journal = await files.open(path, { wallNow: () => wall });
    const other = await files.open(path, { wallNow: () => wall });
    const old = journal.begin({ ...request, leaseMs: 5_000 });
    wall += 5_001;
    const taken = other.begin(request);
    let ran = false;
    const step = old.engine.step("place", () => Promise.resolve((ran = true)));
    await expect(step).rejects.toMatchObject({ code: "LeaseLost" } satisfies Partial<JournalError>);
    expect(ran).toBe(false);
    old.finish();
    expect(await taken.engine.step("place", () => Promise.resolve("new"))).toBe("new");
    expect([...journal.audit.lines()].map((line) => JSON.parse(line))).toMatchObject([
      { event: "takeover", key: "run-1", from: process.pid },
    ]);
  });

  it("is taken over at once from a process of this machine that has ended", async () => {
    const path = files.path();
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    const journal = await files.open(path);
    const file = await openSqliteFile(path);
    journal.begin(request);
    file.db.exec(`UPDATE leases SET pid = ${child.pid}`);
    file.close();
    const other = await files.open(path);
    expect(() => other.begin(request).finish()).not.toThrow();
  });

  it("made again is answered from the intent, and orders once", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const journal = await files.open();
    cen.script.order.push(lost(true));
    const run = (): Promise<unknown> =>
      journal.run({ id: "upgrade", clock: cen.clock }, (engine) =>
        ensureTempUpgrade(
          {
            client: cen.client,
            clock: cen.clock,
            random: cen.random,
            engine,
            intents: journal.intents,
          },
          input,
        ),
      );
    const first = await run();
    expect(first).toMatchObject({ outcome: "upgraded" });
    expect(await run()).toEqual(first);
    expect(cen.orders).toHaveLength(1);
  });
});

describe("the audit", () => {
  it("tells the story of an order, chained, without a secret", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const journal = await files.open();
    const context = {
      client: cen.client,
      clock: cen.clock,
      random: cen.random,
      intents: journal.intents,
    };
    await ensureTempUpgrade(context, input, { actor: "mona" });
    const lines = [...journal.audit.lines()];
    const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(["intent", "claim", "answer", "settle"]);
    expect(journal.audit.verify()).toMatchObject({ ok: true, lines: 4 });
    const [first = "", ...rest] = lines;
    expect(verifyAudit([first.replace("mona", "nobody"), ...rest])).toEqual({
      ok: false,
      brokenAt: 2,
    });
    expect(verifyAudit([first, ...rest.slice(1)])).toEqual({ ok: false, brokenAt: 2 });
    expect(verifyAudit([first, "no JSON"])).toEqual({ ok: false, brokenAt: 2 });
  });

  it("takes events of the caller's own, and reads on beyond one batch", async () => {
    const journal = await files.open();
    for (let n = 0; n < 501; n++) journal.audit.append({ event: "note", at: n, n });
    expect([...journal.audit.lines()]).toHaveLength(501);
    expect(journal.audit.verify()).toMatchObject({ ok: true, lines: 501 });
  });
});
