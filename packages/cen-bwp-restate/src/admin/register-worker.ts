import { FleetError } from "../fleet-error.js";
import { callAdmin } from "./query-admin.js";

/** A worker as the server knows it. */
export interface Registration {
  /** The server's id of this address: `dp_…`. */
  readonly id: string;
}

/**
 * Tells the server where a worker is. From then on new work goes there; what is under way on other addresses stays there. The same
 * address with the same services is the same registration; new code needs a new address, because work under way on this one would
 * meet code it was not begun with.
 *
 * @throws {FleetError} Unreachable, if the admin API does not answer; NotRegistered, if the server cannot call the worker, its signature is
 * refused, or the address is known with other services.
 */
export async function registerWorker(admin: string, url: string): Promise<Registration> {
  try {
    return await callAdmin<Registration>(admin, "POST", "/deployments", { uri: url, force: false });
  } catch (error) {
    if (!(error instanceof FleetError && error.message.includes("401 Unauthorized"))) throw error;
    const words = `the worker at ${url} refused the server at ${admin}, which signs with another identity key; give the worker the public key this server printed when it started`;
    throw new FleetError("NotRegistered", words, { cause: error });
  }
}
