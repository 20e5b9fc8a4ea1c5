import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/** The package that knows the durable engine. */
export type FleetPackage = typeof import("cen-bwp-restate");

/**
 * Loads it. It is an optional peer: who has no fleet need not install an engine.
 *
 * @throws {OperatorError} if it is not installed.
 */
export async function loadFleet(): Promise<FleetPackage> {
  try {
    return await import("cen-bwp-restate");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND"))
      throw error;
    throw new OperatorError(
      "fleet commands need the package cen-bwp-restate beside this one: npm install cen-bwp-restate",
      exitCodes.failure,
    );
  }
}
