import { afterEach, describe, expect, it } from "vitest";
import {
  followRun,
  type Notice,
  submitWorkflow,
  type WeeklyCalendar,
  windowOccurrences,
  work,
} from "../src/index.js";
import { fakeCen, on, start, wirePlan } from "./fake-cen.js";
import { journals } from "./journals.js";

const hour = 3_600_000;
const week = 7 * 24 * hour;
const plan = "cenbwp-ours";
const files = journals();
afterEach(files.clear);

// The fake's clock starts on Sunday 2026-11-01 at 08:00 UTC.
const calendar: WeeklyCalendar = {
  timeZone: "Asia/Shanghai",
  weekdays: ["monday", "friday"],
  start: "20:00",
  end: "01:30",
  from: "2026-11-01",
};
const upgrades = [{ CenBandwidthPackageId: plan, Bandwidth: 40, estimate: 7 }];
const utc = (...instants: number[]): string[] => instants.map((at) => new Date(at).toISOString());
const shown = (of: WeeklyCalendar, range = {}): unknown =>
  windowOccurrences(of, range).map(({ date, ...at }) => [date, ...utc(at.start, at.end)]);

describe("windowOccurrences", () => {
  it("come on the weekdays of the zone, from the first day to the last, over midnight", () => {
    expect(shown({ ...calendar, until: "2026-11-09" })).toEqual([
      ["2026-11-02", "2026-11-02T12:00:00.000Z", "2026-11-02T17:30:00.000Z"],
      ["2026-11-06", "2026-11-06T12:00:00.000Z", "2026-11-06T17:30:00.000Z"],
      ["2026-11-09", "2026-11-09T12:00:00.000Z", "2026-11-09T17:30:00.000Z"],
    ]);
  });

  it("keep the local time when the clocks change, so that UTC moves", () => {
    const berlin: WeeklyCalendar = {
      timeZone: "Europe/Berlin",
      weekdays: ["saturday"],
      start: "20:00",
      end: "00:00",
      from: "2026-10-24",
    };
    expect(shown(berlin, { limit: 2 })).toEqual([
      ["2026-10-24", "2026-10-24T18:00:00.000Z", "2026-10-24T22:00:00.000Z"],
      ["2026-10-31", "2026-10-31T19:00:00.000Z", "2026-10-31T23:00:00.000Z"],
    ]);
  });

  it("after an instant are those that start after it, at either end of the earth", () => {
    for (const timeZone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
      const all = windowOccurrences({ ...calendar, timeZone }, { limit: 20 });
      const [, , third, fourth] = all;
      const after = (at = 0) =>
        windowOccurrences({ ...calendar, timeZone }, { after: at, limit: 1 });
      expect(after(third?.start)).toEqual([fourth]);
      expect(after((third?.start ?? 0) - 1)).toEqual([third]);
    }
  });

  const berlin = (from: string, end: string, more: object = {}): WeeklyCalendar => ({
    timeZone: "Europe/Berlin",
    weekdays: ["sunday"],
    start: from,
    end,
    from: "2026-11-01",
    until: "2027-12-31",
    ...more,
  });

  it.each([
    [
      berlin("02:30", "09:00"),
      'calendar.start: expected a time that exists in Europe/Berlin, where the clocks skip this one; or onSkipped "later", received "2027-03-28T02:30"',
    ],
    [
      berlin("02:30", "09:00", { onSkipped: "later" }),
      'calendar.start: expected a time that comes once in Europe/Berlin, where this one comes twice; or onDoubled "first" or "second", received "2027-10-31T02:30"',
    ],
    [
      berlin("22:00", "02:30", { weekdays: ["saturday"] }),
      'calendar.end: expected a time that exists in Europe/Berlin, where the clocks skip this one; or onSkipped "later", received "2027-03-28T02:30"',
    ],
    [
      berlin("00:30", "03:45"),
      'calendar.end: expected 3 hours or more after the start, received "2027-03-28T03:45"',
    ],
  ])("%j is refused with date and remedy", (bad, message) => {
    expect(() => windowOccurrences(bad, { limit: 100 })).toThrow(message);
  });

  it("with both settled come every week", () => {
    const settled = berlin("02:30", "09:00", { onSkipped: "later", onDoubled: "first" });
    const of = (date: string) =>
      windowOccurrences(settled, { limit: 100 })
        .filter((each) => each.date === date)
        .map((each) => new Date(each.start).toISOString());
    expect(of("2027-03-28")).toEqual(["2027-03-28T01:30:00.000Z"]);
    expect(of("2027-10-31")).toEqual(["2027-10-31T00:30:00.000Z"]);
  });

  it.each<[Partial<WeeklyCalendar>, string]>([
    [{ weekdays: [] }, "calendar.weekdays"],
    [{ weekdays: ["monday", "monday"] }, "calendar.weekdays[1]"],
    [{ weekdays: ["Montag" as never] }, "calendar.weekdays[0]"],
    [{ start: "24:00" }, "calendar.start"],
    [{ end: "8pm" }, "calendar.end"],
    [{ end: "20:00" }, "calendar.end"],
    [{ end: "22:59" }, "calendar.end"],
    [{ from: "2026-02-30" }, "calendar.from"],
    [{ until: "2026-10-31" }, "calendar.until"],
    [{ timeZone: "Shanghai" }, "calendar.timeZone"],
  ])("%j is refused, naming %s", (bad, field) => {
    expect(() => windowOccurrences({ ...calendar, ...bad })).toThrow(
      expect.objectContaining({ code: "BadInput", field }),
    );
  });
});

describe("a weekly window", () => {
  const told = (notices: Notice[]) => ({ notify: (notice: Notice) => void notices.push(notice) });
  const options = { parallel: 1, pollMs: week };

  it("submits each occurrence under an id of its own, and arms the next one", async () => {
    const journal = await files.open();
    const cen = fakeCen([wirePlan(plan, { ...on("cen-one"), ExpiredTime: "2027-11-01T16:00Z" })]);
    const input = { id: "peak", calendar: { ...calendar, until: "2026-11-09" }, upgrades };
    const id = await submitWorkflow(journal.dispatcher, "weeklyWindow", input);
    expect(id).toBe("weekly:/peak@2026-11-02T12:00:00Z");
    expect(await submitWorkflow(journal.dispatcher, "weeklyWindow", input)).toBe(id);
    const first = Date.parse("2026-11-02T12:00:00Z");
    expect(await journal.dispatcher.result(id)).toEqual({
      state: "waiting",
      until: first - 5 * 60_000,
    });
    // The restore of this fake is ours to make.
    cen.before.describe = () => {
      const end = Date.parse(cen.orders.at(-1)?.end ?? "");
      if (cen.clock.now() > end) cen.change(plan, { Bandwidth: 10, HasReservationData: "false" });
    };
    await work({ ...cen, ...journal }, { ...options, until: start + 2 * week });
    expect(cen.orders.map(({ end }) => end)).toEqual([
      "2026-11-02T17:30:00Z",
      "2026-11-06T17:30:00Z",
      "2026-11-09T17:30:00Z",
    ]);
    for (const day of ["02", "06", "09"]) {
      const status = await journal.dispatcher.result(`window:/peak@2026-11-${day}T12:00:00Z`);
      expect(status).toMatchObject({ outcome: { outcome: "applied" } });
    }
    expect(await followRun(journal.dispatcher, id)).toMatchObject({
      id: "weekly:/peak@2026-11-09T12:00:00Z",
      status: { outcome: { outcome: "over" } },
    });
  });

  it("ends when its next turn is canceled", async () => {
    const journal = await files.open();
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const input = { id: "peak", calendar, upgrades };
    const id = await submitWorkflow(journal.dispatcher, "weeklyWindow", input);
    await work({ ...cen, ...journal }, { ...options, until: start + 40 * hour });
    const last = await followRun(journal.dispatcher, id);
    expect(last.status).toMatchObject({ state: "waiting" });
    expect(await journal.dispatcher.cancel(last.id)).toBe(true);
    await work({ ...cen, ...journal }, { ...options, until: start + 4 * week });
    expect(cen.orders).toHaveLength(1);
  });

  it("after an outage skips what is over, tells it once, and goes on", async () => {
    const journal = await files.open();
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const notices: Notice[] = [];
    const input = { id: "peak", calendar, upgrades };
    const id = await submitWorkflow(journal.dispatcher, "weeklyWindow", input);
    cen.clock.advance(2 * week);
    const until = cen.clock.now();
    await work({ ...cen, ...journal, notifier: told(notices) }, { ...options, until });
    expect(notices.map(({ text }) => text)).toEqual([
      "window peak: 3 occurrences were missed while nothing ran, from 2026-11-06 to 2026-11-13",
      "window peak: 1 of 1 plans were not upgraded: it is too late for the three hours an upgrade lasts",
    ]);
    expect(await followRun(journal.dispatcher, id)).toMatchObject({
      id: "weekly:/peak@2026-11-16T12:00:00Z",
      status: { state: "waiting" },
    });
    expect(cen.calls.order).toBe(0);
  });

  it("that cannot be meant in March is refused in November, and nothing is queued", async () => {
    const { dispatcher } = await files.open();
    const bad: WeeklyCalendar = {
      timeZone: "Europe/Berlin",
      weekdays: ["sunday"],
      start: "02:30",
      end: "09:00",
      from: "2026-11-01",
    };
    const submit = submitWorkflow(dispatcher, "weeklyWindow", {
      id: "peak",
      calendar: bad,
      upgrades,
    });
    await expect(submit).rejects.toMatchObject({ code: "BadInput", field: "calendar.start" });
    expect(await dispatcher.nextDue(["weeklyWindow"])).toBeUndefined();
  });
});
