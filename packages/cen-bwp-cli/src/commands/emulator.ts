import { startEmulator } from "cen-bwp-emulator";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { readPort } from "../program/read-port.js";
import { scenario } from "../session/scenarios.js";

/** Runs an emulated account on this machine until Ctrl-C, on the real clock. */
export async function emulator(
  name: string,
  options: { readonly port: string },
  { io, style }: Shell,
): Promise<ExitCode> {
  const { now: _, ...seed } = await scenario(name);
  const running = await startEmulator({ ...seed, clock: "real", port: readPort(options.port) });
  io.out.write(
    [
      style.dim(`# ${name}: ${running.plans().length} plans. In another terminal:`),
      `export CEN_BWP_ENDPOINT=${running.endpoint}`,
      `export ALIBABA_CLOUD_ACCESS_KEY_ID=${running.accessKeyId}`,
      `export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${running.accessKeySecret}`,
      style.dim("# Ctrl-C ends it, and the account with it."),
      "",
    ].join("\n"),
  );
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    else io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await running.close();
  return exitCodes.done;
}
