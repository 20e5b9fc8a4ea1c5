import { expect, it } from "vitest";

import { runMain } from "./run-main.js";

const upgrade = ["upgrade", "cenbwp-cn-eu", "--bandwidth", "40", "--end"];

const window = [
  "window",
  "plan",
  "--zone",
  "UTC",
  "--emulator",
  "--start",
  "18:00",
  "--end",
  "23:00",
];

/** Everything here ends with exit code 2, prints nothing on stdout, and one message on stderr. */
it.each([
  [["plan"], "error: unknown command 'plan'\n(Did you mean plans?)\n"],
  [["plans", "lst"], "error: unknown command 'lst'\n(Did you mean list?)\n"],
  [["coverage", "ensur"], "error: unknown command 'ensur'\n(Did you mean ensure?)\n"],
  [["coverage", "--emulater"], "error: unknown option '--emulater'\n(Did you mean --emulator?)\n"],
  [
    ["coverage", "--emulator", "demos"],
    "cen-bwp: there is no scenario demos; take one of demo, empty, answer-lost, order-lost, slow, forbidden, or a file such as ./account.yaml\n",
  ],
  [
    [
      "upgrade",
      "--emulator",
      "cenbwp-cn-eu",
      "cenbwp-cn-na",
      "--bandwidth",
      "40",
      "--end",
      "23:00",
    ],
    "cen-bwp: --emulator takes the word after it for a scenario, and cenbwp-cn-eu is an id; put --emulator last, or write --emulator demo cenbwp-cn-eu\n",
  ],
  [
    ["plans", "list", "--emulator", "--status", "inuse"],
    "error: option '--status <status>' argument 'inuse' is invalid. Allowed choices are Idle, InUse.\n",
  ],
  [
    ["coverage", "--emulator", "./none.yaml"],
    "cen-bwp: ./none.yaml cannot be read (ENOENT). Pass the path of a scenario file.\n",
  ],
  [
    ["coverage", "--output", "xml"],
    "error: option '-o, --output <format>' argument 'xml' is invalid. Allowed choices are table, json, yaml, ndjson, csv.\n",
  ],
  [
    ["coverage", "--emulator", "--query", "pairs["],
    "cen-bwp: --query pairs[: Expected Star, got: EOF; for example: --query 'plans[].id'\n",
  ],
  [
    ["coverage", "--emulator", "--query", "pairs", "--output", "csv"],
    "cen-bwp: --query selects from the document and cannot be printed as csv; use --output json, yaml or ndjson\n",
  ],
  [
    ["coverage", "--emulator", "--endpoint", "http://127.0.0.1:1"],
    "cen-bwp: --emulator and --endpoint name two services; give one\n",
  ],
  [
    ["plans", "show", "cen-prod", "--emulator"],
    "cen-bwp: cen-prod is the id of a CEN instance; a bandwidth plan's begins with cenbwp-\n",
  ],
  [
    ["attach", "cenbwp-cn-ap", "--cen", "cenbwp-cn-eu", "--emulator"],
    "cen-bwp: cenbwp-cn-eu is the id of a bandwidth plan; a CEN instance's begins with cen-\n",
  ],
  [["attach", "cenbwp-cn-ap", "--emulator"], "error: required option '--cen <id>' not specified\n"],
  [
    ["upgrade", "cenbwp-cn-eu", "--bandwidth", "40Mbps", "--end", "23:00", "--emulator"],
    "cen-bwp: --bandwidth 40Mbps is none; give whole Mbps from 2 to 10000, without a unit\n",
  ],
  [
    ["upgrade", "cenbwp-cn-eu", "--bandwidth", "1", "--end", "23:00", "--emulator"],
    "cen-bwp: --bandwidth 1 is none; give whole Mbps from 2 to 10000, without a unit\n",
  ],
  [
    [...upgrade, "23:00", "--emulator"],
    "cen-bwp: --end 23:00 has no time zone; give 2026-11-23T18:00+08:00, 2026-11-23T10:00Z, or 18:00 with --zone Asia/Shanghai\n",
  ],
  [
    [...upgrade, "2026-11-23T08:00Z", "--emulator"],
    "cen-bwp: --end 2026-11-23T08:00Z is in the past; the earliest valid end is 12:05 UTC\n",
  ],
  [
    [...upgrade, "18:30", "--zone", "Asia/Shanghai", "--emulator"],
    "cen-bwp: --end 18:30 is less than 3 h ahead, which a temporary upgrade needs (5 min are kept for payment); the earliest valid end is 20:05 Asia/Shanghai\n",
  ],
  [
    [...upgrade, "23:00", "--zone", "UTC", "--emulator", "--max-orders", "many"],
    "error: option '--max-orders <n>' argument 'many' is invalid. Give a whole number.\n",
  ],
  [
    [...upgrade, "23:00", "--zone", "UTC", "--emulator", "--budget", "10 CNY"],
    "error: option '--budget <amount>' argument '10 CNY' is invalid. Give a number, such as 0.12.\n",
  ],
  [
    ["window", "plan", "night", "--emulator"],
    "cen-bwp: there is no window night; describe it in cen-bwp.yaml (`cen-bwp config example` shows how), or with --upgrade, --start and --end\n",
  ],
  [
    ["window", "plan", "--emulator"],
    "cen-bwp: name a window of cen-bwp.yaml, or describe one with --upgrade <plan>=<mbps>, --start and --end\n",
  ],
  [
    ["window", "plan", "night", "--start", "18:00", "--emulator"],
    "cen-bwp: --start, --end and --upgrade describe a window without a name; leave night or them out\n",
  ],
  [
    [...window, "--upgrade", "cen-prod=40"],
    "cen-bwp: cen-prod is the id of a CEN instance; a bandwidth plan's begins with cenbwp-\n",
  ],
  [
    [...window, "--upgrade", "cenbwp-cn-eu"],
    "cen-bwp: --upgrade cenbwp-cn-eu is none; give <plan>=<mbps>, such as cenbwp-cn-eu=40\n",
  ],
  [
    [...window.slice(0, -1), "19:00", "--upgrade", "cenbwp-cn-eu=40"],
    'cen-bwp: --end: expected 3 hours or more after the start, received "2026-11-23T19:00"\n',
  ],
  [
    ["coverage", "--wanted", "--emulator"],
    "cen-bwp: the configuration wants no coverage; `cen-bwp config example` shows how to write it down\n",
  ],
  [
    ["policy", "--account", "1", "--plan", "cen-prod"],
    "cen-bwp: cen-prod is the id of a CEN instance; a bandwidth plan's begins with cenbwp-\n",
  ],
  [
    ["completion", "tcsh"],
    "cen-bwp: there is no completion for tcsh; take one of bash, zsh, fish, powershell\n",
  ],
  [
    ["emulator", "--port", "http"],
    "cen-bwp: --port http is no port; give a number from 0 to 65535\n",
  ],
])("%j", async (args, message) => {
  expect(await runMain(args)).toEqual({ code: 2, stdout: "", stderr: message });
});
