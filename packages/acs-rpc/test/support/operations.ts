import type { Idempotency, Operation } from "../../src/index.js";

interface Input {
  readonly [name: string]: unknown;
}

/** An operation of the given idempotency; input and output are not typed further. */
export function operation(idempotency: Idempotency): Operation<Input, Input, string> {
  return {
    name: "DescribeThings",
    product: "Cbn",
    version: "2017-09-12",
    idempotency,
    errorCodes: [],
    ram: [],
  };
}

export const credentials = { accessKeyId: "test-id", accessKeySecret: "test-secret-0123456789" };
