import { connect, type Socket } from "node:net";
import { createNonce, signV3 } from "acs-rpc/signature";
import { key } from "./account.js";

const request = {
  method: "POST",
  action: "DescribeCenBandwidthPackages",
  version: "2017-09-12",
  parameters: [
    ["Filter.1.Key", "CenBandwidthPackageId"],
    ["Filter.1.Value.1", "cenbwp-bench"],
  ],
} as const;

/** So many signed requests as bytes, each with a nonce of its own. */
export function signedRequests(count: number, port: number): readonly Buffer[] {
  const host = `127.0.0.1:${port}`;
  return Array.from({ length: count }, () => {
    const signed = signV3({ ...request, host }, key, { date: Date.now(), nonce: createNonce() });
    const head = Object.entries(signed.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return Buffer.from(
      `POST /?${signed.canonicalQuery} HTTP/1.1\r\n${head.join("")}content-length: 0\r\n\r\n`,
    );
  });
}

/** Sends requests over keep-alive connections, one at a time on each. Resolves with ms; rejects unless all are answered 200. */
export async function send(
  requests: readonly Buffer[],
  port: number,
  connections: number,
): Promise<number> {
  let next = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () => converse(port, () => requests[next++])),
  );
  return performance.now() - from;
}

function converse(port: number, take: () => Buffer | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, "127.0.0.1");
    let received = "";
    const write = (): void => {
      const bytes = take();
      if (bytes === undefined) socket.end(resolve);
      else socket.write(bytes);
    };
    socket.setNoDelay(true);
    socket.setEncoding("latin1");
    socket.on("connect", write);
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      received += String(chunk);
      const head = received.indexOf("\r\n\r\n");
      const length = /content-length: (\d+)/i.exec(received)?.[1];
      if (head === -1 || received.length < head + 4 + Number(length)) return;
      if (received.startsWith("HTTP/1.1 200 ")) {
        received = "";
        write();
      } else {
        socket.destroy();
        reject(new Error(received.slice(0, 400)));
      }
    });
  });
}
