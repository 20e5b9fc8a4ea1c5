import { styleText } from "node:util";

/** One line for each step: its name, the seconds while it runs (on a terminal), and what came of it. */
export interface Progress {
  begin(step: string): void;
  end(lines: readonly string[]): void;
  fail(): void;
}

export function createProgress(out: NodeJS.WriteStream): Progress {
  let step = "";
  let started = 0;
  let timer: NodeJS.Timeout | undefined;
  const label = (): string => styleText("bold", step.padEnd(9), { stream: out });
  const clear = (): void => {
    clearInterval(timer);
    if (out.isTTY) out.write("\r\u001b[K");
  };
  return {
    begin: (name) => {
      step = name;
      started = Date.now();
      // Shorter steps need no company; a pipe gets one line when it has to wait.
      timer = setInterval(() => {
        const seconds = Math.round((Date.now() - started) / 1000);
        if (out.isTTY) out.write(`\r${label()} ${seconds} s ...`);
        else if (seconds === 1) out.write(`${label()} working ...\n`);
      }, 1000);
      timer.unref();
    },
    end: (lines) => {
      clear();
      for (const [index, line] of lines.entries())
        out.write(`${index === 0 ? label() : " ".repeat(9)} ${line}\n`);
    },
    fail: () => {
      clear();
      if (step !== "") out.write(`${label()} failed\n`);
    },
  };
}
