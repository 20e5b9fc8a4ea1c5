import { afterEach, expect, test } from "vitest";
import { type RunningEmulator, startEmulator } from "../src/index.js";
import { call } from "./support/call.js";
import { browser } from "./support/browser.js";
import { hour, plan, start, upgrade } from "./support/world.js";

const hostile = "<script>document.title='owned'</script>\"'&";
let emulator: RunningEmulator;

async function started(): Promise<string> {
  const plans = [plan("bwp", { CenId: "cen-a" }), plan(hostile, { Processing: "operation" })];
  emulator = await startEmulator({ now: start, cens: ["cen-a"], plans, admin: true });
  await upgrade(emulator, "bwp", 20, start + 4 * hour);
  await call(emulator, "DescribeCenBandwidthPackages", { [hostile]: "x" });
  await call(emulator, hostile.slice(0, 20).replace(/[^\w]/g, ""));
  return `${emulator.adminEndpoint}/?token=${emulator.adminToken}`;
}

afterEach(() => emulator.close());

test("the page shows the account and runs nothing", async () => {
  const response = await fetch(await started());
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  const text = await response.text();
  expect(text).not.toContain("<script");
  expect(text).toContain('<p id="clock">2026-01-10T12:00:00.000Z, standing still</p>');
  expect(text).toContain("<h2>Plans (2)</h2>");
  expect(text).toContain(
    "<tr><td>bwp</td><td>china – europe</td><td>10</td><td>InUse</td><td>cen-a</td><td>10 Mbps at 2026-01-10T16:00Z</td></tr>",
  );
  expect(text).toContain("<tr><td>cen-a</td><td>china_europe</td><td>bwp</td></tr>");
  expect(text).toContain(`<td>${emulator.ledger.orders[0]?.requestId}</td>`);
  expect(text).toContain("InvalidApi.NotFound");
  expect(text).toMatch(/<tr><td>operation<\/td><td>&lt;script.*<td>for good<\/td><\/tr>/);
});

test("long lists are cut, the newest requests stand first", async () => {
  const url = await started();
  for (let turn = 0; turn < 60; turn++) await call(emulator, "DescribeCenBandwidthPackages");
  const text = await (await fetch(url)).text();
  expect(text).toContain("<h2>Last requests (63, 50 of them shown)</h2>");
  const last = emulator.ledger.requests.at(-1)?.requestId ?? "";
  const before = emulator.ledger.requests.at(-2)?.requestId ?? "";
  expect(text.indexOf(last)).toBeGreaterThan(0);
  expect(text.indexOf(last)).toBeLessThan(text.indexOf(before));
});

const chromium = await browser();
if (chromium === undefined) {
  console.warn(
    "Chromium or playwright-core is not installed: the status page is not looked at in a browser.",
  );
}

test.runIf(chromium !== undefined)(
  "a browser shows it, without a word in its console",
  async () => {
    const url = await started();
    const seen = await chromium?.look(url);
    expect(seen?.title).toBe("cen-bwp-emulator");
    expect(seen?.complaints).toEqual([]);
    expect(seen?.cells).toContain(hostile);
  },
);
