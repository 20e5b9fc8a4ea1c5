/** The caller passed something that cannot be meant. `field` names it; nothing was read or sent. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code = "BadInput";
  readonly field: string;
  readonly expected: string;
  readonly received: unknown;

  constructor(field: string, expected: string, received: unknown) {
    super(`${field}: expected ${expected}, received ${show(received)}`);
    this.field = field;
    this.expected = expected;
    this.received = received;
  }
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  return JSON.stringify(value)?.slice(0, 80) ?? typeof value;
}
