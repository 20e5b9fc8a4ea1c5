import { expect, test } from "vitest";
import { type Sent, send, v2Request, v3Request } from "./support/call.js";
import { plan, world } from "./support/world.js";

const action = "DescribeCenBandwidthPackages";
const parameters = { "Filter.1.Key": "Name", "Filter.1.Value.1": "edge" };

/** The code answered after a change on the way; undefined if nobody noticed. */
async function tampered(tamper: (sent: Sent) => Sent): Promise<unknown> {
  const emulator = world([plan("bwp")]);
  const sent = v3Request(emulator, action, parameters, { form: { PageSize: "5" }, tamper });
  return (await send(emulator, sent)).body["Code"];
}

// No hex digit, as %3A and %3a mean the same.
const flip = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`;

test("an unchanged request passes", async () => {
  expect(await tampered((sent) => sent)).toBeUndefined();
});

test("a changed method is refused", async () => {
  const emulator = world([plan("bwp")]);
  const sent = v3Request(emulator, action, parameters);
  const { body } = await send(emulator, { ...sent, method: "GET" });
  expect(body["Code"]).toBe("SignatureDoesNotMatch");
});

test("every changed byte of the query is refused", async () => {
  const from = "http://emulator.test/?".length;
  const { length } = v3Request(world([]), action, parameters).url;
  const codes = new Set<unknown>();
  for (let at = from; at < length; at++) {
    codes.add(await tampered((sent) => ({ ...sent, url: flip(sent.url, at) })));
  }
  expect(codes).toEqual(new Set(["SignatureDoesNotMatch"]));
});

test("every changed byte of a signed header is refused", async () => {
  const names = Object.keys(v3Request(world([]), action).headers).filter(
    (name) => name.startsWith("x-acs-") || name === "host",
  );
  expect(names).toContain("x-acs-signature-nonce");
  for (const name of names) {
    const { length } = v3Request(world([]), action).headers[name]!;
    for (let at = 0; at < length; at++) {
      const code = await tampered((sent) => ({
        ...sent,
        headers: { ...sent.headers, [name]: flip(sent.headers[name]!, at) },
      }));
      expect(code, `${name}, byte ${at}`).toBeTypeOf("string");
    }
  }
});

test("every changed byte of the body is refused", async () => {
  for (let at = 0; at < "PageSize=5".length; at++) {
    const code = await tampered((sent) => ({ ...sent, body: flip(sent.body!, at) }));
    expect(code, `byte ${at}`).toBe("SignatureDoesNotMatch");
  }
});

test.each(["body", "parameter"])("an added %s is refused", async (what) => {
  const code = await tampered((sent) =>
    what === "body"
      ? { ...sent, body: `${sent.body}&PageNumber=1` }
      : { ...sent, url: `${sent.url}&PageNumber=1` },
  );
  expect(code).toBe("SignatureDoesNotMatch");
});

test.each(["GET", "POST"] as const)("every changed byte of a V2 %s is refused", async (method) => {
  const request = v2Request(world([]), action, parameters, { method });
  const part = method === "GET" ? "url" : "body";
  const from = method === "GET" ? "http://emulator.test/?".length : 0;
  for (let at = from; at < request[part]!.length; at++) {
    const emulator = world([plan("bwp")]);
    const sent = v2Request(emulator, action, parameters, { method });
    const { body } = await send(emulator, { ...sent, [part]: flip(sent[part]!, at) });
    expect(body["Code"], `byte ${at}: ${flip(sent[part]!, at)}`).toBeTypeOf("string");
  }
});
