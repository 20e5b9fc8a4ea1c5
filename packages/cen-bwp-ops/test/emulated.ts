import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { createEmulator, type Emulator, type EmulatorOptions } from "cen-bwp-emulator";
import type { OpsContext } from "../src/index.js";

/** What the network does to one call. */
export type Network = "ok" | "lostBefore" | "lostAfter" | "html502After";

/** An emulator, and a context whose client talks to it in this process, on its virtual clock. */
export interface Emulated {
  readonly emulator: Emulator;
  readonly context: OpsContext;
  /** What happens to the next calls of an operation; afterwards all goes well. */
  readonly network: Record<string, Network[]>;
  /** Called before each request of an operation reaches the emulator. */
  readonly before: Record<string, () => Promise<void> | void>;
}

export const start: number = Date.UTC(2026, 10, 1, 8, 0, 0);

export function emulated(options: EmulatorOptions): Emulated {
  const emulator = createEmulator({ now: start, seed: 1, ...options });
  const { accessKeyId, accessKeySecret, clock } = emulator;
  const network: Record<string, Network[]> = {};
  const before: Emulated["before"] = {};

  async function handle(request: Request): Promise<Response> {
    const action = request.headers.get("x-acs-action") ?? "";
    const fate = network[action]?.shift() ?? "ok";
    if (fate === "lostBefore") throw new Error("connection reset");
    await before[action]?.();
    const response = await emulator.fetch(request);
    if (fate === "lostAfter") throw new Error("connection reset");
    if (fate === "html502After") return new Response("<html>Bad Gateway</html>", { status: 502 });
    return response;
  }

  const client = createCenBwpClient({
    endpoint: "http://127.0.0.1",
    credentials: { accessKeyId, accessKeySecret },
    transport: fetchTransport(handle),
    now: () => clock.now(),
    // The client's own retries pause in real time.
    retry: false,
  });
  return {
    emulator,
    network,
    before,
    context: {
      client,
      random: () => 0.5,
      clock: {
        now: () => clock.now(),
        async sleepUntil(instant, signal) {
          signal?.throwIfAborted();
          if (instant > clock.now()) clock.advanceTo(instant);
        },
      },
    },
  };
}
