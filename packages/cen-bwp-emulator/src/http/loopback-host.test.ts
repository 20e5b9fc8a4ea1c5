import { expect, test } from "vitest";
import { EmulatorError } from "../emulator-error.js";
import { loopbackHost } from "./loopback-host.js";

test.each([
  ["127.0.0.1", { address: "127.0.0.1", inUrl: "127.0.0.1" }],
  ["localhost", { address: "127.0.0.1", inUrl: "127.0.0.1" }],
  ["::1", { address: "::1", inUrl: "[::1]" }],
])("%s is this machine", (host, wanted) => {
  expect(loopbackHost(host)).toEqual(wanted);
});

test.each(["0.0.0.0", "::", "192.168.1.5", "example.com", ""])("%j is refused", (host) => {
  expect(() => loopbackHost(host)).toThrow(
    new EmulatorError(
      "AddressNotAllowed",
      `The emulator listens on this machine only, not on "${host}". Use 127.0.0.1 or ::1.`,
    ),
  );
});
