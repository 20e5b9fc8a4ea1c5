import { X509Certificate } from "node:crypto";
import { request } from "node:https";
import { afterEach, expect, test } from "vitest";
import { type RunningEmulator, startEmulator } from "../src/index.js";
import { selfSignedCertificate } from "../src/http/self-signed-certificate.js";
import { v3Request } from "./support/call.js";
import { start } from "./support/world.js";

let emulator: RunningEmulator;

afterEach(() => emulator.close());

function describeOver(ca: string | undefined): Promise<number | undefined> {
  const sent = v3Request(emulator, "DescribeCenBandwidthPackages");
  return new Promise((resolve, reject) => {
    const options = {
      method: "POST",
      headers: sent.headers,
      ca,
      agent: false as const,
      servername: "",
    };
    const outgoing = request(emulator.endpoint, options, (message) => {
      message.resume();
      message.on("end", () => resolve(message.statusCode));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

test.each(["127.0.0.1", "::1"])(
  "a client that trusts the certificate is answered on %s",
  async (host) => {
    emulator = await startEmulator({ now: start, host, https: true });
    expect(emulator.endpoint).toMatch(/^https:/);
    expect(await describeOver(emulator.certificate)).toBe(200);
    await expect(describeOver(undefined)).rejects.toMatchObject({
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
  },
);

test("faults break TLS connections too", async () => {
  emulator = await startEmulator({
    now: start,
    https: true,
    faults: [{ fault: "reset", when: "before" }],
  });
  await expect(describeOver(emulator.certificate)).rejects.toMatchObject({ code: "ECONNRESET" });
});

test("without TLS there is no certificate", async () => {
  emulator = await startEmulator();
  expect(emulator.certificate).toBeUndefined();
});

test("the certificate says what it is for, and verifies itself", async () => {
  emulator = await startEmulator();
  for (let turn = 0; turn < 20; turn++) {
    const { certificate } = selfSignedCertificate(["127.0.0.1", "::1", "fe80::1:2"]);
    const parsed = new X509Certificate(certificate);
    expect(parsed.subject).toBe("CN=cen-bwp-emulator");
    expect(parsed.subjectAltName).toBe(
      "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:FE80:0:0:0:0:0:1:2",
    );
    expect([parsed.ca, parsed.verify(parsed.publicKey)]).toEqual([true, true]);
    const days = (Date.parse(parsed.validTo) - Date.parse(parsed.validFrom)) / 86_400_000;
    expect(days).toBe(31);
  }
});
