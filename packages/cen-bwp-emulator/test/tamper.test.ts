import { expect, test } from "vitest";
import { buildEmulator } from "../src/build-emulator.js";
import type { WireRequest } from "../src/wire/wire-message.js";
import { type Sent, v2Request, v3Request } from "./support/call.js";
import { plan, start } from "./support/world.js";

const action = "DescribeCenBandwidthPackages";
const parameters = { "Filter.1.Key": "Name", "Filter.1.Value.1": "edge of ü+*" };
const { emulator, service } = buildEmulator({ now: start, plans: [plan("bwp")] });

/** A request as it stands on the wire: a byte of head or query is one character. */
function onTheWire({ method, url, headers, body = "" }: Sent): WireRequest {
  const { pathname, search, host } = new URL(url);
  const target = `${pathname}${search}`;
  return { method, target, headers: { host, ...headers }, body: Buffer.from(body) };
}

/** The error code of the answer; undefined if the request was let in. A request that is refused uses up no nonce. */
function verdict(request: WireRequest): string | undefined {
  const delivery = service.deliver(request);
  if (delivery.kind !== "answer") throw new Error(`The delivery is ${delivery.kind}.`);
  const { status, body } = delivery.response;
  return status === 200 ? undefined : /<Code>(.*?)<|"Code":"(.*?)"/.exec(body)?.slice(1).join("");
}

/** The text with each of its bytes replaced by every other, in turn. */
function* changes(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at++) {
    for (let byte = 0; byte < 256; byte++) {
      if (byte === text.charCodeAt(at)) continue;
      yield `${text.slice(0, at)}${String.fromCharCode(byte)}${text.slice(at + 1)}`;
    }
  }
}

/** How many changes there were, and those nobody noticed. */
function sweep(
  text: string,
  changed: (text: string) => WireRequest,
): { readonly tried: number; readonly accepted: readonly string[] } {
  const accepted: string[] = [];
  let tried = 0;
  for (const each of changes(text)) {
    tried++;
    if (verdict(changed(each)) === undefined) accepted.push(each);
  }
  return { tried, accepted };
}

const v3Form = (): WireRequest =>
  onTheWire(v3Request(emulator, action, parameters, { form: { PageSize: "5", Name: "a b" } }));
const v2 = (method: "GET" | "POST"): WireRequest =>
  onTheWire(v2Request(emulator, action, parameters, { method }));

/** Names and values as a browser would read them: what means the same may pass. */
const meaning = (query: string): string =>
  JSON.stringify([...new URLSearchParams(query)].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Nothing is accepted that means something else; `%3A` and `%3a` mean the same. */
function expectOnlyCase(accepted: readonly string[], original: string): void {
  for (const each of accepted) {
    expect(each.toLowerCase()).toBe(original.toLowerCase());
    expect(meaning(each)).toBe(meaning(original));
  }
}

test.each([
  ["V3", v3Form],
  ["V2 GET", () => v2("GET")],
  ["V2 POST", () => v2("POST")],
] as const)("an unchanged request passes: %s", (_, make) => {
  expect(verdict(make())).toBeUndefined();
});

test.each([
  ["V3", v3Form],
  ["V2 GET", () => v2("GET")],
  ["V2 POST", () => v2("POST")],
] as const)("%s: every change of the method is refused", (_, make) => {
  const request = make();
  const { method } = request;
  expect(sweep(method, (changed) => ({ ...request, method: changed }))).toEqual({
    tried: method.length * 255,
    accepted: [],
  });
  const other = method === "GET" ? "POST" : "GET";
  expect(verdict({ ...request, method: other })).toBe("SignatureDoesNotMatch");
});

test.each([
  ["V3", v3Form],
  ["V2 GET", () => v2("GET")],
  ["V2 POST", () => v2("POST")],
] as const)("%s: every change of the path is refused", (_, make) => {
  const request = make();
  const rest = request.target.slice(1);
  expect(sweep("/", (path) => ({ ...request, target: `${path}${rest}` }))).toEqual({
    tried: 255,
    accepted: [],
  });
});

test("V3: every change of the query is refused", () => {
  const request = v3Form();
  const query = request.target.slice("/?".length);
  const { tried, accepted } = sweep(query, (changed) => ({ ...request, target: `/?${changed}` }));
  expect(tried).toBe(query.length * 255);
  expectOnlyCase(accepted, query);
});

test("V3: every change of a signed header is refused, in its value and in its name", () => {
  const { headers } = v3Form();
  const signed = Object.keys(headers).filter((name) => name !== "authorization");
  expect(signed.toSorted()).toEqual([
    "content-type",
    "host",
    "x-acs-action",
    "x-acs-content-sha256",
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-version",
  ]);
  for (const name of signed) {
    const request = v3Form();
    const { [name]: value, ...others } = request.headers;
    const text = String(value);
    const values = sweep(text, (changed) => ({
      ...request,
      headers: { ...request.headers, [name]: changed },
    }));
    expect(values, name).toEqual({ tried: text.length * 255, accepted: [] });
    const names = sweep(name, (changed) => ({
      ...request,
      headers: { ...others, [changed]: text },
    }));
    // A server hands names over in small letters.
    const capitals = names.accepted.filter((each) => each.toLowerCase() !== name);
    expect({ ...names, accepted: capitals }, name).toEqual({
      tried: name.length * 255,
      accepted: [],
    });
  }
});

test("V3: every change of the Authorization header is refused but that of a letter's case in the list of names", () => {
  const request = v3Form();
  const text = String(request.headers["authorization"]);
  const { tried, accepted } = sweep(text, (authorization) => ({
    ...request,
    headers: { ...request.headers, authorization },
  }));
  expect(tried).toBe(text.length * 255);
  const [before, after] = [text.indexOf("SignedHeaders="), text.indexOf(",Signature=")];
  for (const each of accepted) {
    expect(each.toLowerCase()).toBe(text.toLowerCase());
    expect(each.slice(0, before)).toBe(text.slice(0, before));
    expect(each.slice(after)).toBe(text.slice(after));
  }
});

test("V3: every change of the body is refused", () => {
  const request = v3Form();
  const text = Buffer.from(request.body).toString("latin1");
  expect(sweep(text, (body) => ({ ...request, body: Buffer.from(body, "latin1") }))).toEqual({
    tried: text.length * 255,
    accepted: [],
  });
});

test.each(["GET", "POST"] as const)(
  "V2 %s: every change of the parameters is refused",
  (method) => {
    const request = v2(method);
    const text =
      method === "GET"
        ? request.target.slice("/?".length)
        : Buffer.from(request.body).toString("latin1");
    const { tried, accepted } = sweep(text, (changed) =>
      method === "GET"
        ? { ...request, target: `/?${changed}` }
        : { ...request, body: Buffer.from(changed, "latin1") },
    );
    expect(tried).toBe(text.length * 255);
    expectOnlyCase(accepted, text);
  },
);

test.each([
  [
    "an added parameter",
    (request: WireRequest) => ({ ...request, target: `${request.target}&PageNumber=1` }),
  ],
  [
    "an added body",
    (request: WireRequest) => ({
      ...request,
      body: Buffer.from(`${String(request.body)}&PageNumber=1`),
    }),
  ],
  ["a dropped body", (request: WireRequest) => ({ ...request, body: new Uint8Array() })],
  ["a dropped query", (request: WireRequest) => ({ ...request, target: "/" })],
])("%s is refused", (_, change) => {
  expect(verdict(change(v3Form()))).toBe("SignatureDoesNotMatch");
});

test("every removal of one byte is refused, in query, body and signed values", () => {
  const request = v3Form();
  const without = (text: string): readonly string[] =>
    Array.from(text, (__, at) => text.slice(0, at) + text.slice(at + 1));
  const query = request.target.slice(2);
  const bodies = without(Buffer.from(request.body).toString("latin1"));
  const tampered: WireRequest[] = [
    ...without(query).map((each) => ({ ...request, target: `/?${each}` })),
    ...bodies.map((each) => ({ ...request, body: Buffer.from(each, "latin1") })),
    ...Object.entries(request.headers).flatMap(([name, value]) =>
      without(String(value)).map((each) => ({
        ...request,
        headers: { ...request.headers, [name]: each },
      })),
    ),
  ];
  expect(tampered.length).toBeGreaterThan(400);
  expect(tampered.filter((each) => verdict(each) === undefined)).toEqual([]);
});
