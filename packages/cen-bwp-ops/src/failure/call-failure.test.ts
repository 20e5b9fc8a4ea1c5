import { AcsServiceError } from "acs-rpc";
import { describe, expect, it } from "vitest";
import { toCallFailure } from "./call-failure.js";

describe("toCallFailure", () => {
  it("keeps what support asks for", () => {
    const error = new AcsServiceError({
      message: "no balance",
      code: "OperationFailed.InsufficientBalance",
      status: 400,
      requestId: "R-1",
      recommend: "https://api.aliyun.com/troubleshoot?q=x",
      sent: "yes",
      attempts: 2,
    });
    expect(toCallFailure(error)).toEqual({
      kind: "service",
      code: "OperationFailed.InsufficientBalance",
      message: "no balance",
      sent: "yes",
      attempts: 2,
      status: 400,
      requestId: "R-1",
      recommend: "https://api.aliyun.com/troubleshoot?q=x",
    });
  });

  it("takes anything else for possibly sent", () => {
    expect(toCallFailure(new TypeError("x is not a function"))).toEqual({
      kind: "unknown",
      code: "TypeError",
      message: "x is not a function",
      sent: "maybe",
      attempts: 1,
    });
  });
});
