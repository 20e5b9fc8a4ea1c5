import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { createEmulator, type Emulator, type EmulatorOptions } from "cen-bwp-emulator";
import type { OpsContext } from "cen-bwp-ops";

/** An emulator in this process, on a virtual clock that sleeping sets forward. */
export function world(options: EmulatorOptions): { emulator: Emulator; context: OpsContext } {
  const emulator = createEmulator({ seed: 1, now: Date.UTC(2026, 10, 1, 8), ...options });
  const { accessKeyId, accessKeySecret, clock } = emulator;
  const client = createCenBwpClient({
    endpoint: "http://127.0.0.1",
    credentials: { accessKeyId, accessKeySecret },
    transport: fetchTransport((request) => emulator.fetch(request)),
    now: () => clock.now(),
  });
  const sleepUntil = async (instant: number): Promise<void> => {
    if (instant > clock.now()) clock.advanceTo(instant);
  };
  const random = (): number => 0.5;
  return { emulator, context: { client, clock: { now: () => clock.now(), sleepUntil }, random } };
}

/** A plan in use, ready to be upgraded; and the upgrade. */
export const cenId = "cen-one00000000000000000";
export const planId = "cenbwp-ours00000000000000";
export const upgrade: { CenBandwidthPackageId: string; Bandwidth: number; EndTime: string } = {
  CenBandwidthPackageId: planId,
  Bandwidth: 40,
  EndTime: "2026-11-01T14:00:00Z",
};
