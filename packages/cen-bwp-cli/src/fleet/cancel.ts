import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { loadFleet } from "./load-fleet.js";
import { operated } from "./operated.js";

/** Cancels runs that have not begun; the exit code tells whether all were canceled. */
export async function cancel(
  ids: readonly string[],
  { ingress }: { readonly ingress: string },
  { io }: Shell,
): Promise<ExitCode> {
  const { fleetDispatcher } = await loadFleet();
  const fleet = fleetDispatcher({ ingress });
  let all = true;
  for (const id of ids) {
    const canceled = await operated(() => fleet.cancel(id));
    all &&= canceled;
    const words = canceled ? "canceled" : "left alone: it has begun, is over, or is unknown";
    io.out.write(`${id} ${words}\n`);
  }
  return all ? exitCodes.done : exitCodes.conflict;
}
