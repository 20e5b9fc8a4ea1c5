import { existsSync } from "node:fs";

/** What a browser makes of a page. */
export interface Seen {
  readonly title: string;
  /** Text of the table cells. */
  readonly cells: readonly string[];
  /** Errors and warnings of the console, and errors of the page. */
  readonly complaints: readonly string[];
}

export interface Browser {
  readonly look: (url: string) => Promise<Seen>;
}

const executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium through playwright-core; undefined where one of them is missing. SCREENSHOT names a file to write. */
export async function browser(): Promise<Browser | undefined> {
  const executablePath = executables.find((path) => existsSync(path));
  const playwright = await import("playwright-core").catch(() => undefined);
  if (executablePath === undefined || playwright === undefined) return undefined;
  return {
    async look(url) {
      const options = { executablePath, args: ["--no-sandbox"] };
      const launched = await playwright.chromium.launch(options);
      const page = await launched.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(url);
      const title = await page.title();
      const cells = await page.locator("td").allTextContents();
      const path = process.env["SCREENSHOT"];
      if (path !== undefined) await page.screenshot({ path, fullPage: true });
      await launched.close();
      return { title, cells, complaints };
    },
  };
}
