import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { OrderFault } from "./order-fault.js";

/** The part of a `RunningEmulator` the suite needs. */
export interface ConformanceService {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly clock: { now(): number; advanceTo(instant: number): void };
  readonly ledger: { readonly orders: readonly unknown[] };
  close(): Promise<void>;
}

/** A server in front of the service. */
export interface FaultProxy {
  readonly endpoint: string;
  close(): Promise<void>;
}

const orderAction = "TempUpgradeCenBandwidthPackageSpec";

/**
 * Passes everything on unchanged but the first order, which meets the fault. Below `/-/clock` it lets processes read and advance
 * the service's clock, so that nobody waits.
 */
export async function startFaultProxy(
  service: ConformanceService,
  fault: OrderFault,
): Promise<FaultProxy> {
  let left = fault === "ok" ? 0 : 1;
  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith("/-/clock")) return answerClock(service, incoming, outgoing);
    const hit = incoming.headers["x-acs-action"] === orderAction && left-- > 0;
    if (!hit) return pass(service, incoming, outgoing, "relay");
    if (fault === "cut") return void incoming.socket.destroy();
    if (fault === "503") return refuse(outgoing, 503, "ServiceUnavailable");
    if (fault === "throttle") return refuse(outgoing, 400, "Throttling.User");
    return pass(service, incoming, outgoing, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerClock(
  { clock }: ConformanceService,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const to = Number(new URL(incoming.url ?? "/", "http://proxy").searchParams.get("to"));
  if (to > clock.now()) clock.advanceTo(to);
  outgoing.end(String(clock.now()));
}

// The Host header goes through as it came: it is signed.
function pass(
  service: ConformanceService,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  then: "relay" | OrderFault,
): void {
  const { method, headers, url } = incoming;
  const onward = request(`${service.endpoint}${url}`, { method, headers }, (answer) => {
    if (then === "relay") {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      return;
    }
    answer.resume();
    answer.on("end", () => {
      if (then === "appliedCut") incoming.socket.destroy();
      else refuse(outgoing, 500, "InternalError");
    });
  });
  onward.on("error", () => incoming.socket.destroy());
  incoming.pipe(onward);
}

function refuse(outgoing: ServerResponse, status: number, Code: string): void {
  const body = { RequestId: "11111111-2222-3333-4444-555555555555", HostId: "proxy", Code };
  outgoing.writeHead(status, { "content-type": "application/json" });
  outgoing.end(JSON.stringify({ ...body, Message: "made by the test" }));
}
