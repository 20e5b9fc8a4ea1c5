import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/**
 * What a JMESPath expression selects from a document.
 *
 * @throws {OperatorError} if the expression is none.
 */
export async function query(document: unknown, expression: string): Promise<unknown> {
  const { default: jmespath } = await import("jmespath");
  try {
    return jmespath.search(document, expression) as unknown;
  } catch (error) {
    throw new OperatorError(
      `--query ${expression}: ${error instanceof Error ? error.message : String(error)}; for example: --query 'plans[].id'`,
      exitCodes.usage,
      { cause: error },
    );
  }
}
