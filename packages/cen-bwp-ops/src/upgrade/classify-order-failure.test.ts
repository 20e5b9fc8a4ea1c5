import {
  AcsDecodeError,
  AcsServiceError,
  AcsTimeoutError,
  AcsTransportError,
  AcsUsageError,
} from "acs-rpc";
import { describe, expect, it } from "vitest";
import { toCallFailure } from "../failure/call-failure.js";
import { classifyOrderFailure } from "./classify-order-failure.js";

const service = (code: string, status: number): AcsServiceError =>
  new AcsServiceError({ message: "m", code, status, sent: "yes", attempts: 1 });

describe("classifyOrderFailure", () => {
  it.each([
    ["rejected", service("InvalidOperation.UpgradeBwpBandwidth", 400)],
    ["rejected", service("Forbidden.RAM", 403)],
    ["rejected", service("InvalidOperation.BwpBusinessStatus", 409)],
    ["rejected", new AcsUsageError({ message: "m", code: "CredentialsMissing" })],
    ["notSent", service("Throttling", 400)],
    ["notSent", service("Throttling.User", 400)],
    ["notSent", service("Throttling.Api", 429)],
    ["notSent", service("Rejected.Throttling", 503)],
    ["notSent", new AcsTransportError({ message: "m", code: "ConnectionRefused", sent: "no" })],
    ["notSent", new AcsTimeoutError({ message: "m", code: "ConnectTimeout", sent: "no" })],
    ["unknown", service("InternalError", 500)],
    ["unknown", service("ServiceUnavailable", 503)],
    ["unknown", service("Operation.Blocking", 500)],
    ["unknown", service("RequestTimeout", 408)],
    ["unknown", service("TooManyRequests", 429)],
    ["unknown", service("SignatureNonceUsed", 400)],
    ["unknown", service("ThrottlingNot", 500)],
    ["unknown", new AcsTransportError({ message: "m", code: "ConnectionReset", sent: "maybe" })],
    ["unknown", new AcsTimeoutError({ message: "m", code: "HeadersTimeout", sent: "maybe" })],
    ["unknown", new AcsTimeoutError({ message: "m", code: "BodyTimeout", sent: "yes" })],
    ["unknown", new AcsDecodeError({ message: "m", code: "BadAnswer", status: 200, sent: "yes" })],
    ["unknown", new AcsDecodeError({ message: "m", code: "BadAnswer", status: 502, sent: "yes" })],
    ["unknown", new TypeError("a bug in a transport")],
    ["unknown", "thrown text"],
  ] as const)("%s: %s", (wanted, error) => {
    expect(classifyOrderFailure(toCallFailure(error)).class).toBe(wanted);
  });
});
