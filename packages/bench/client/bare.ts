import { Agent, request as send } from "node:http";
import { flatten } from "acs-rpc";
import { createNonce, signV3 } from "acs-rpc/signature";
import { Pool } from "undici";
import { ACTION, type Contender, KEYS, type PageSize, request, VERSION } from "./contender.js";

// The practical limits: sign, send, JSON.parse, and nothing else. The signing is the one of acs-rpc.

function signed(
  host: string,
  pageSize: PageSize,
): { path: string; headers: Record<string, string> } {
  const { headers, canonicalQuery } = signV3(
    {
      method: "POST",
      host,
      action: ACTION,
      version: VERSION,
      parameters: flatten(request(pageSize)),
      headers: { accept: "application/json" },
    },
    KEYS,
    { date: Date.now(), nonce: createNonce() },
  );
  return { path: `/?${canonicalQuery}`, headers: { ...headers } };
}

export function bareUndici(endpoint: string): Contender {
  const pool = new Pool(endpoint, { connections: 128 });
  const { host } = new URL(endpoint);
  return {
    async call(pageSize): Promise<unknown> {
      const answer = await pool.request({ method: "POST", ...signed(host, pageSize) });
      return answer.body.json();
    },
  };
}

export function bareHttp(endpoint: string): Contender {
  const agent = new Agent({ keepAlive: true });
  const { host, hostname, port } = new URL(endpoint);
  return {
    call: (pageSize) =>
      new Promise((resolve, reject) => {
        const options = { agent, hostname, port, method: "POST", ...signed(host, pageSize) };
        send(options, (answer) => {
          let body = "";
          answer.setEncoding("utf8");
          answer.on("data", (chunk: string) => (body += chunk));
          answer.on("end", () => resolve(JSON.parse(body)));
          answer.on("error", reject);
        })
          .on("error", reject)
          .end();
      }),
  };
}
