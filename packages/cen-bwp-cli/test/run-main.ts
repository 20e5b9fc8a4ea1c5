import { PassThrough } from "node:stream";

import { main } from "../src/main.js";

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, as on pipes. */
export async function runMain(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const code = await main(args, {
    out: { write: (text) => (stdout += text) },
    err: { write: (text) => (stderr += text) },
    input: new PassThrough(),
    env: { HOME: "/nowhere", USER: "operator", ...env },
    signal,
  });
  return { code, stdout, stderr };
}

/** A command with everything it printed, as transcripts hold it: `! ` before what went to stderr. */
export function transcript(args: readonly string[], { code, stdout, stderr }: Ran): string {
  const shown = args.map((arg) => (/^[\w./:=-]+$/.test(arg) ? arg : `'${arg}'`)).join(" ");
  const messages = stderr.replace(/^(?=.)/gm, "! ");
  return `$ cen-bwp ${shown}\n${stdout}${messages}[${code}]\n`;
}
