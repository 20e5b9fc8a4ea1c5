/** Ends the command with one message for the operator, which names what was wrong and the remedy, and an exit code. */
export class OperatorError extends Error {
  override readonly name: string = "OperatorError";
  readonly code = "OperatorError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
