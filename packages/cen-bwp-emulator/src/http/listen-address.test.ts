import { expect, test } from "vitest";
import { EmulatorError } from "../emulator-error.js";
import { listenAddress } from "./listen-address.js";

test.each([
  ["127.0.0.1", { address: "127.0.0.1", inUrl: "127.0.0.1" }],
  ["localhost", { address: "127.0.0.1", inUrl: "127.0.0.1" }],
  ["::1", { address: "::1", inUrl: "[::1]" }],
])("%s is this machine", (host, wanted) => {
  expect(listenAddress(host)).toEqual(wanted);
});

test.each(["0.0.0.0", "::", "192.168.1.5", "example.com", ""])("%j is refused", (host) => {
  expect(() => listenAddress(host)).toThrow(
    new EmulatorError(
      "AddressNotAllowed",
      `The emulator listens on this machine only, not on "${host}". Use 127.0.0.1 or ::1, or an IP address together with generated keys.`,
    ),
  );
});

test("with generated keys any IP address will do, but no name", () => {
  expect(listenAddress("0.0.0.0", true)).toEqual({ address: "0.0.0.0", inUrl: "0.0.0.0" });
  expect(listenAddress("fe80::1", true)).toEqual({ address: "fe80::1", inUrl: "[fe80::1]" });
  expect(() => listenAddress("example.com", true)).toThrow("listens on this machine only");
});
