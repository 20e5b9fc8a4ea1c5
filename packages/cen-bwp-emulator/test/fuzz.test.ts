import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RunningEmulator, startEmulator } from "../src/index.js";
import { seededRandom } from "../src/world/random.js";
import { call } from "./support/call.js";
import { plan, start } from "./support/world.js";

const rounds = Number(process.env["FUZZ_ROUNDS"] ?? 200);
const idle = Number(process.env["FUZZ_IDLE"] ?? 200);
const many = Number(process.env["FUZZ_REQUESTS"] ?? 3000);
const patience = 60_000 + rounds * 20 + idle * 10 + many * 5;

const random = seededRandom(process.env["FUZZ_SEED"] ?? 1);
const below = (limit: number): number => random.next() % limit;
const bytes = (most: number): Buffer =>
  Buffer.from(Array.from({ length: below(most) }, () => below(256)));
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;

let emulator: RunningEmulator;
let port: number;

beforeAll(async () => {
  emulator = await startEmulator({ now: start, cens: ["cen-a"], plans: [plan("bwp")] });
  port = Number(new URL(emulator.endpoint).port);
});

afterAll(() => emulator.close());

/** Whatever was sent: nothing may have happened to the account, and the next honest caller is served. */
async function harm(): Promise<object> {
  const { orders, attachments, requests } = emulator.ledger;
  const failed = requests.filter(({ status }) => status >= 500);
  const { status } = await call(emulator, "DescribeCenBandwidthPackages");
  return { orders, attachments, failed, status };
}

const none = { orders: [], attachments: [], failed: [], status: 200 };

/** Writes pieces one after the other and resolves with all that came back. */
function talk(pieces: readonly (string | Buffer)[], hangUp: boolean): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (chunk) => (received += chunk.toString("latin1")));
    socket.on("error", () => resolve(received));
    socket.on("close", () => resolve(received));
    for (const piece of pieces) socket.write(piece);
    if (hangUp) socket.once("connect", () => setImmediate(() => socket.resetAndDestroy()));
    else socket.end();
  });
}

const names = ["authorization", "x-acs-action", "x-acs-version", "x-acs-date", "content-length"];
const values = [
  "ACS3-HMAC-SHA256 Credential=x,SignedHeaders=host,Signature=0",
  "TempUpgradeCenBandwidthPackageSpec",
  "2017-09-12",
  "2026-01-10T12:00:00Z",
  "-1",
  "%00%ff",
  "constructor",
  "",
];
const paths = [
  "/",
  "/?Action=x",
  "/?%",
  "/?a=%ff&a=1",
  "//",
  "*",
  "/?Signature=x&Format=XML",
  "/?__proto__=1",
];

function randomRequest(): string {
  const heads = Array.from(
    { length: below(8) },
    () =>
      `${pick([...names, bytes(8).toString("hex") || "x", "transfer-encoding"])}: ${pick(values)}`,
  );
  const method = pick(["GET", "POST", "PUT", "HEAD", "OPTIONS", "TRACE"]);
  return [
    `${method} ${pick(paths)} HTTP/1.1`,
    "host: x",
    ...heads,
    "",
    bytes(40).toString("latin1"),
  ].join("\r\n");
}

const successes = (answer: string): readonly string[] => answer.match(/^HTTP\/1\.1 2\d\d/gm) ?? [];

test(
  `${rounds} rounds of random bytes, random requests and half requests`,
  async () => {
    for (let round = 0; round < rounds; round++) {
      const whole = randomRequest();
      const half = whole.slice(0, below(whole.length));
      const answers = await Promise.all([
        talk([bytes(300)], false),
        talk([whole], false),
        talk([whole, randomRequest()], false),
        talk([half], round % 2 === 0),
        talk([half, bytes(20)], true),
      ]);
      for (const answer of answers) {
        expect(successes(answer)).toEqual([]);
        expect(answer).not.toMatch(/node_modules|\.ts:\d|emulator-[\da-f]{16}/);
      }
    }
    expect(await harm()).toEqual(none);
  },
  patience,
);

test(
  `${idle} idle connections hold nobody up`,
  async () => {
    const sockets: Socket[] = [];
    let connected = 0;
    for (let index = 0; index < idle; index++) {
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.once("connect", () => connected++);
      sockets.push(socket);
      if (index % 100 === 99) await new Promise((resolve) => setImmediate(resolve));
    }
    await vi.waitFor(() => expect(connected).toBe(idle), { timeout: patience / 2 });
    expect(await harm()).toEqual(none);
    for (const socket of sockets) socket.destroy();
  },
  patience,
);

function collected(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

function unsigned(agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const path = `/?x=${below(1e9)}`;
    const outgoing = request({ port, host: "127.0.0.1", path, agent }, (message) => {
      message.resume();
      message.on("end", () => resolve(message.statusCode));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

test(
  `${many} requests leave nothing behind but the ledger's last ones`,
  async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const burst = async (): Promise<number> => {
      for (let sent = 0; sent < many / 2; sent += 50) {
        const statuses = await Promise.all(Array.from({ length: 50 }, () => unsigned(agent)));
        expect(new Set(statuses)).toEqual(new Set([400]));
      }
      return collected();
    };
    const first = await burst();
    const second = await burst();
    agent.destroy();
    // What the ledger keeps of a refused request is well below 2 KB.
    expect(second - first).toBeLessThan(8_000_000 + Math.min(many, 12_500) * 2_000);
    expect(emulator.ledger.requests.length).toBeLessThanOrEqual(12_500);
    expect(await harm()).toEqual(none);
  },
  patience,
);
