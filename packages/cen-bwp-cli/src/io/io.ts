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

/** The process's own streams. The first Ctrl-C fires the signal, the second one ends the process at once. */
export function processIo(): Io {
  const interrupt = new AbortController();
  let first = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (!first) process.exit(130);
      first = false;
      interrupt.abort(new DOMException("interrupted", "AbortError"));
    });
  const { stdout, stderr, env } = process;
  return {
    out: stdout,
    err: stderr,
    get input(): NodeJS.ReadStream {
      // Opening it costs time, and few commands ask.
      return process.stdin;
    },
    env,
    signal: interrupt.signal,
  };
}
