import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/** Turns what the fleet says is wrong into a message for the operator. */
export async function operated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // By name: the package is loaded late, and an error of it must be recognised without loading it.
    if (!(error instanceof Error)) throw error;
    if (error.name === "FleetError") {
      const isUsage = "code" in error && error.code === "BadSetting";
      throw new OperatorError(error.message, isUsage ? exitCodes.usage : exitCodes.failure);
    }
    if (error.name === "RequestMismatchError")
      throw new OperatorError(error.message, exitCodes.conflict);
    throw error;
  }
}
