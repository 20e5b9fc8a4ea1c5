import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { memoryNonceStore, verifyV3 } from "acs-rpc/signature";
import { key } from "./account.js";
import { answerToParent } from "./serve.js";

// The least a server can do that believes no request: verify, remember the nonce, answer a text that never changes.
const body = process.argv[2] ?? "{}";
const nonces = memoryNonceStore();
const none = new Uint8Array();

const server = createServer((message, response) => {
  message.resume();
  message.on("end", () => {
    const now = Date.now();
    const verdict = verifyV3(
      {
        method: message.method ?? "",
        url: message.url ?? "/",
        headers: message.headers,
        body: none,
      },
      (id) => (id === key.accessKeyId ? key.accessKeySecret : undefined),
      { now },
    );
    const fresh =
      verdict.ok && nonces.claim(verdict.accessKeyId, verdict.nonce, verdict.validUntil, now);
    response.writeHead(fresh ? 200 : 400, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  });
});

server.listen(0, "127.0.0.1", () => answerToParent((server.address() as AddressInfo).port));
