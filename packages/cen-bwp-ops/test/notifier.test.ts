import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import {
  dingTalkFormat,
  directEngine,
  type Engine,
  ensureTempUpgrade,
  feishuFormat,
  memoryIntentStore,
  type Notice,
  plainFormat,
  slackFormat,
  webhookNotifier,
} from "../src/index.js";
import { fakeCen, on, wirePlan } from "./fake-cen.js";
import { journals } from "./journals.js";
import { startNode } from "./processes/start-node.js";

const files = journals();
afterEach(files.clear);

const notice: Notice = { id: "n1", event: "restored", at: 1, planId: "p", text: "p is back" };
const url = "https://hooks.example/secret";

function receiver(answers: readonly (() => Response)[] = []) {
  const left = [...answers];
  const bodies: unknown[] = [];
  const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    bodies.push(JSON.parse(init?.body as string));
    return (left.shift() ?? (() => new Response('{"errcode":0,"code":0}')))();
  };
  return { bodies, options: { url, fetch: fetch as typeof globalThis.fetch, retryMs: [0, 0] } };
}

describe("webhookNotifier", () => {
  it.each([
    ["Slack", slackFormat, { text: "p is back" }],
    ["DingTalk", dingTalkFormat, { msgtype: "text", text: { content: "p is back" } }],
    ["Feishu", feishuFormat, { msg_type: "text", content: { text: "p is back" } }],
    ["a receiver of one's own", plainFormat, notice],
  ])("sends the body %s takes", async (_name, format, wanted) => {
    const { bodies, options } = receiver();
    const notifier = webhookNotifier({ ...options, format });
    notifier.notify(notice);
    expect(await notifier.flush()).toBe(0);
    expect(bodies).toEqual([wanted]);
  });

  it.each([
    ["HTTP 500", dingTalkFormat, () => new Response("", { status: 500 })],
    ["a refusal of DingTalk", dingTalkFormat, () => new Response('{"errcode":310000}')],
    ["a refusal of Feishu", feishuFormat, () => new Response('{"code":19001}')],
    ["an unreadable answer", feishuFormat, () => new Response("<html>")],
    [
      "a lost answer",
      slackFormat,
      () => {
        throw new Error("reset");
      },
    ],
  ])("tries again after %s", async (_name, format, answer) => {
    const { bodies, options } = receiver([answer]);
    const notifier = webhookNotifier({ ...options, format });
    notifier.notify(notice);
    expect(await notifier.flush()).toBe(0);
    expect(bodies).toHaveLength(2);
  });

  it("keeps what cannot be delivered, and delivers it later, from another process too", async () => {
    const path = files.path();
    const first = await files.open(path);
    const down = receiver(
      Array.from({ length: 99 }, () => () => new Response("", { status: 503 })),
    );
    const notifier = webhookNotifier({ ...down.options, outbox: first.outbox });
    notifier.notify(notice);
    notifier.notify({ ...notice, text: "the same told again" });
    notifier.notify({ ...notice, id: "n2" });
    expect(await notifier.flush()).toBe(2);
    first.close();
    const second = await files.open(path);
    const up = receiver();
    expect(await webhookNotifier({ ...up.options, outbox: second.outbox }).flush()).toBe(0);
    expect(up.bodies).toEqual([notice, { ...notice, id: "n2" }]);
    expect(second.outbox.list()).toEqual([]);
  });

  it("begins anew by itself when all tries were in vain", async () => {
    const down = receiver(Array.from({ length: 3 }, () => () => new Response("", { status: 503 })));
    const notifier = webhookNotifier({ ...down.options, againMs: 1 });
    notifier.notify(notice);
    await expect.poll(() => down.bodies.length).toBe(4);
    expect(await notifier.flush()).toBe(0);
    expect(down.bodies).toHaveLength(4);
  });

  it("delivers again what was taken by the receiver when the process was killed before it knew", async () => {
    const path = files.path();
    const taken: unknown[] = [];
    let victim: ChildProcess | undefined;
    const server = createServer((incoming, outgoing) => {
      incoming.setEncoding("utf8").on("data", (body: string) => {
        taken.push(JSON.parse(body));
        if (taken.length === 1) victim?.kill("SIGKILL");
        else outgoing.end("ok");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const start = (environment: Record<string, string>): ChildProcess =>
      startNode(new URL("./processes/notify-worker.ts", import.meta.url), {
        NOTIFY_URL: `http://127.0.0.1:${port}`,
        NOTIFY_JOURNAL: path,
        ...environment,
      });
    victim = start({ NOTIFY_TEXT: "p is back" });
    const [, signal] = await once(victim, "close");
    expect(signal).toBe("SIGKILL");
    await once(start({}), "close");
    server.close();
    expect(taken).toEqual([{ text: "p is back" }, { text: "p is back" }]);
    expect((await files.open(path)).outbox.list()).toEqual([]);
  });

  it("is told again when the process dies between telling and settling, and not once it is settled", async () => {
    const cen = fakeCen([wirePlan("p", on("cen-one"))]);
    const told: string[] = [];
    const notifier = { notify: ({ event }: Notice) => void told.push(event) };
    const intents = memoryIntentStore();
    const input = { CenBandwidthPackageId: "p", Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
    const engine = directEngine(cen.clock);
    const dying: Engine = {
      ...engine,
      step: (name, fn) => (name === "settle" ? Promise.reject(new Error("dead")) : fn()),
    };
    const first = ensureTempUpgrade({ ...cen, intents, notifier, engine: dying }, input);
    await expect(first).rejects.toThrow("dead");
    await ensureTempUpgrade({ ...cen, intents, notifier }, input);
    await ensureTempUpgrade({ ...cen, intents, notifier }, input);
    expect(told).toEqual(["effective", "effective"]);
  });

  it("never holds up a workflow, whatever the receiver does", async () => {
    const cen = fakeCen([wirePlan("p", on("cen-one"))]);
    const never = (): Promise<Response> => new Promise(() => {});
    const notifier = webhookNotifier({ url, fetch: never, timeoutMs: 1 });
    const input = { CenBandwidthPackageId: "p", Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
    expect(await ensureTempUpgrade({ ...cen, notifier }, input)).toMatchObject({
      outcome: "upgraded",
    });
    const broken = { put: () => expect.fail("disk full"), remove: () => {}, list: () => [] };
    expect(() => webhookNotifier({ url, outbox: broken }).notify(notice)).not.toThrow();
  });

  it("refuses an address that is none, and does not show it", () => {
    expect(() => webhookNotifier({ url: "hooks.example/secret" })).toThrow(
      expect.objectContaining({
        field: "url",
        message: expect.not.stringContaining("hooks.example"),
      }),
    );
  });
});
