import { AcsServiceError, AcsTransportError, AcsUsageError } from "acs-rpc";
import { InputError, JournalError, ReadFailedError } from "cen-bwp-ops";
import { describe, expect, it } from "vitest";

import { exitCodeOf, isCredentialCode } from "./exit-code-of.js";

const failure = (code: string): ReadFailedError =>
  new ReadFailedError({ kind: "service", code, message: "", sent: "yes", attempts: 1 });

describe("exit code of something thrown", () => {
  it.each([
    [new DOMException("interrupted", "AbortError"), 130],
    [new InputError("EndTime", "a time", "x"), 2],
    [failure("NoPermission"), 4],
    [failure("InvalidAccessKeyId.NotFound"), 4],
    [failure("CredentialsMissing"), 4],
    [failure("ConnectionRefused"), 1],
    [failure("Aborted"), 130],
    [new AcsServiceError({ code: "Forbidden.RAM", message: "" }), 4],
    [new AcsServiceError({ code: "InvalidParameter", message: "" }), 1],
    [new AcsTransportError({ code: "HostNotFound", message: "" }), 1],
    [new AcsUsageError({ code: "CredentialsMissing", message: "" }), 4],
    [new AcsUsageError({ code: "EndpointInvalid", message: "" }), 2],
    [new JournalError("RunHeld", "j", "held"), 5],
    [new JournalError("LeaseLost", "j", "lost"), 5],
    [new JournalError("Corrupt", "j", "broken"), 1],
    [new TypeError("a mistake of ours"), undefined],
    ["text", undefined],
  ])("%s: %s", (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });
});

it.each([
  ["SignatureDoesNotMatch", true],
  ["InvalidSecurityToken.Expired", true],
  ["Forbidden.RAM", true],
  // Says something of the plan, not of the key.
  ["Forbidden.AssociatedUnsupportedInterRegionTrafficQosPolicy", false],
  ["InvalidOperation.BwpBusinessStatus", false],
])("%s speaks of credentials: %j", (code, wanted) => {
  expect(isCredentialCode(code)).toBe(wanted);
});
