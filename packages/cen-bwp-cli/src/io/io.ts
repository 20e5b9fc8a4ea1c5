/** A stream to write on; a `NodeJS.WriteStream` is one. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Where a command reads from and writes to. Data goes to `out` and nothing else does; messages go to `err`. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Fires with the first Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The process's own streams. */
export interface ProcessIo extends Io {
  /** How stdout ended before the command did: 0 as its reader is gone, 1 as it cannot be written, such as on a full disk. */
  readonly endOfOutput: () => 0 | 1 | undefined;
}

/**
 * Opens them. The first Ctrl-C fires the signal, the second one ends the process at once. A reader that has seen enough, such as
 * `head`, is no failure: when stdout ends that fires the signal too, and a closed stderr stops nothing, least of all an order.
 */
export function processIo(): ProcessIo {
  const interrupt = new AbortController();
  let first = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (!first) process.exit(130);
      first = false;
      interrupt.abort(new DOMException("interrupted", "AbortError"));
    });
  const { stdout, stderr, env } = process;
  let ended: 0 | 1 | undefined;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (ended === undefined && error.code !== "EPIPE")
      stderr.write(`cen-bwp: stdout cannot be written: ${error.message}\n`);
    ended ??= error.code === "EPIPE" ? 0 : 1;
    interrupt.abort(new DOMException("nobody reads on", "AbortError"));
  });
  // There is nobody left to tell, and work that was begun must not die of it.
  stderr.on("error", () => undefined);
  return {
    out: stdout,
    err: stderr,
    get input(): NodeJS.ReadStream {
      // Opening it costs time, and few commands ask.
      return process.stdin;
    },
    env,
    signal: interrupt.signal,
    endOfOutput: () => ended,
  };
}
