import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { configExample } from "../src/config/config-example.js";
import { runMain } from "./run-main.js";

// The colours of the texts, and what stands behind them, as a browser resolves them.
const contrasts = `(() => {
  const level = (part) => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * level(r) + 0.7152 * level(g) + 0.0722 * level(b);
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const behind = (node) => {
    for (let one = node; one; one = one.parentElement) {
      const found = rgb(getComputedStyle(one).backgroundColor);
      if (found[3] !== 0) return found;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll("h1,h2,p,caption,th,td")].map((node) => {
    const [a, b] = [light(rgb(getComputedStyle(node).color)), light(behind(node))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
})()`;
// What reaches beyond the right edge and cannot be scrolled to in its own frame.
const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

const executablePath = ["chromium", "chromium-browser", "google-chrome"]
  .map((name) => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim())
  .find((path) => path !== "");
if (executablePath === undefined)
  console.warn("skipped: Chromium is not installed, so the report is not looked at in a browser");

describe.runIf(executablePath !== undefined)("the report in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    const file = join(folder, "report.html");
    writeFileSync(join(folder, "cen-bwp.yaml"), configExample);
    const common = ["--config", join(folder, "cen-bwp.yaml"), "--emulator", "order-lost"];
    const journal = ["--journal", join(folder, "journal.db")];
    await runMain(["window", "apply", "release-night", ...common, ...journal, "--yes"]);
    await runMain(["report", "--html", file, ...common, ...journal]);
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      // Containers give Chromium no sandbox of its own.
      args: ["--no-sandbox"],
    });
    page = await browser.newPage();
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["light", 1200],
    ["dark", 1200],
    ["light", 360],
    ["dark", 360],
  ] as const)(
    "reads in %s at %i px: nothing is cut, every text stands out",
    async (colorScheme, width) => {
      await page.emulateMedia({ media: "screen", colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overflow)).toBe(0);
      const found = await page.evaluate<readonly number[]>(contrasts);
      expect(found.length).toBeGreaterThan(50);
      // WCAG 2.2, 1.4.3: 4.5 for text.
      expect(Math.min(...found)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("prints: nothing is cut, and there are pages", async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.setViewportSize({ width: 700, height: 1000 });
    expect(await page.evaluate(overflow)).toBe(0);
    expect(Math.min(...(await page.evaluate<readonly number[]>(contrasts)))).toBeGreaterThan(7);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(1);
  });

  it.each([1200, 360])("is tables with heads for a screen reader at %i px", async (width) => {
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    await page.setViewportSize({ width, height: 800 });
    const tables = page.getByRole("table");
    const titles = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(titles).toEqual([
      "Coverage",
      "Wanted coverage",
      "Running upgrades",
      "Windows",
      "Orders not settled",
      "Needs a look",
      "Allocated against cap",
      "Expiry",
    ]);
    // Nothing runs, so that section has no table.
    expect(await tables.count()).toBe(titles.length - 1);
    const open = page.getByRole("region", { name: "Orders not settled" });
    expect(await open.getByRole("rowheader").allTextContents()).toEqual([
      "cenbwp-cn-eu",
      "cenbwp-cn-na",
    ]);
    expect(await open.getByRole("columnheader").allTextContents()).toEqual([
      "Plan",
      "Mbps",
      "Until",
      "Outcome",
      "To find out",
    ]);
  });

  it("asks for nothing but itself", () => {
    expect(requests.map((url) => url.replace(/.*\//, ""))).toEqual(["report.html"]);
  });
});
