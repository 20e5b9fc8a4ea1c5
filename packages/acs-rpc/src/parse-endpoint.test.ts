import { expect, test } from "vitest";
import { parseEndpoint } from "./parse-endpoint.js";

test.each([
  ["cbn.aliyuncs.com", "https://cbn.aliyuncs.com", "cbn.aliyuncs.com"],
  ["CBN.aliyuncs.com:443", "https://cbn.aliyuncs.com", "cbn.aliyuncs.com"],
  ["cbn.aliyuncs.com:8443", "https://cbn.aliyuncs.com:8443", "cbn.aliyuncs.com:8443"],
  ["https://cbn.aliyuncs.com/", "https://cbn.aliyuncs.com", "cbn.aliyuncs.com"],
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080", "127.0.0.1:8080"],
  ["http://127.1", "http://127.0.0.1", "127.0.0.1"],
  ["http://localhost:80", "http://localhost", "localhost"],
  ["http://[::1]:8080", "http://[::1]:8080", "[::1]:8080"],
])("%s", (endpoint, origin, host) => {
  expect(parseEndpoint(endpoint, false)).toEqual({ origin, host });
});

test.each([
  ["http://cbn.aliyuncs.com", "PlainHttp"],
  ["http://127.0.0.1.example.com", "PlainHttp"],
  ["http://localhost.example.com", "PlainHttp"],
  ["http://[::2]", "PlainHttp"],
  ["", "EndpointInvalid"],
  ["https://", "EndpointInvalid"],
  ["ftp://cbn.aliyuncs.com", "EndpointInvalid"],
  ["cbn.aliyuncs.com/path", "EndpointInvalid"],
  ["https://cbn.aliyuncs.com/?a=b", "EndpointInvalid"],
  ["https://cbn.aliyuncs.com/#x", "EndpointInvalid"],
  ["https://user:hidden@cbn.aliyuncs.com", "EndpointInvalid"],
])("refuses %j with %s and does not show passwords", (endpoint, code) => {
  expect(() => parseEndpoint(endpoint, false)).toThrow(
    expect.objectContaining({ kind: "usage", code }),
  );
  expect(() => parseEndpoint(endpoint, false)).not.toThrow("hidden");
});

test("plain HTTP elsewhere has to be allowed", () => {
  expect(parseEndpoint("http://emulator.internal:8080", true)).toEqual({
    origin: "http://emulator.internal:8080",
    host: "emulator.internal:8080",
  });
});
