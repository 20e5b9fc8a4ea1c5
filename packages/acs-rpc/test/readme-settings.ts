import { createRpcClient, refreshingCredentials } from "../src/index.js";
import type { CredentialsProvider, RpcClient } from "../src/index.js";
import { openTelemetryObserver } from "../src/opentelemetry.js";

export function clientBehindProxy(askForKeys: CredentialsProvider, companyCa: string): RpcClient {
  return createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    // Renewed 5 minutes before `expiration`, once for however many calls.
    credentials: refreshingCredentials(askForKeys),
    proxy: "http://proxy.example:3128",
    tls: { ca: companyCa, minVersion: "TLSv1.3" },
    retry: { maxAttempts: 5 },
    observers: [
      openTelemetryObserver(),
      {
        callStarted: ({ operation }) => ({
          attemptEnded: ({ attempt, requestId, timings }) =>
            console.log(operation, attempt, requestId, timings?.headersMs),
        }),
      },
    ],
  });
}
