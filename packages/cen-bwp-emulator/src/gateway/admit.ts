import { type LookupSecret, type NonceStore, verifyV2, verifyV3 } from "acs-rpc/signature";
import type { AccessKey } from "../options/emulator-options.js";
import { operationNames } from "../wire/operation-names.js";
import { refuseExpired } from "../rules/access-rules.js";
import { type GatewaySubject, gatewayRules } from "../rules/gateway-rules.js";
import { judge, type Refusal } from "../rules/rule.js";
import { nonceUsed, signatureRefusal } from "../rules/signature-rules.js";
import { type Arrival, parameter } from "./arrival.js";

/** What the gateway knows: who may sign, how old a request may be, which nonces were used, what is served. */
export interface Gateway {
  readonly version: string;
  readonly operations: ReadonlySet<string>;
  readonly lookupSecret: LookupSecret;
  /** The keys with what they may do; none of it is asked for a key that is not in it. */
  readonly keys?: ReadonlyMap<string, AccessKey>;
  readonly nonces: NonceStore;
  /** ms either way. */
  readonly timeWindowMs: number;
}

/** A request that is let through, and who signed it. */
export interface Admitted {
  readonly action: string;
  readonly accessKeyId: string;
}

/**
 * Decides whether a request reaches an operation at `now` (ms since the epoch). A nonce counts as used only
 * once its signature was found good: otherwise anybody could use up the nonces of others.
 */
export function admit(gateway: Gateway, arrival: Arrival, now: number): Admitted | Refusal {
  const { version, operations } = gateway;
  const subject: GatewaySubject = { arrival, version, operations };
  const refusal = judge(gatewayRules, subject);
  if (refusal !== undefined) return refusal;

  const options = { now, windowMs: gateway.timeWindowMs };
  const { request } = arrival;
  const verdict =
    arrival.signature === "v2"
      ? verifyV2(
          { method: request.method, parameters: arrival.parameters },
          gateway.lookupSecret,
          options,
        )
      : verifyV3(
          {
            method: request.method,
            url: request.target,
            headers: request.headers,
            body: request.body,
            parameters: arrival.queryParameters,
          },
          gateway.lookupSecret,
          options,
        );
  if (!verdict.ok) return signatureRefusal(verdict, carriesToken(arrival));
  const { action, nonce, validUntil } = verdict;
  const key = gateway.keys?.get(verdict.accessKeyId);
  const expired = refuseExpired(key, now);
  if (expired !== undefined) return expired;
  // The ledger keeps these: a text of ours, not a piece of a header that would be kept along with it.
  const accessKeyId = key?.accessKeyId ?? verdict.accessKeyId;
  if (!gateway.nonces.claim(accessKeyId, nonce, validUntil, now)) return nonceUsed();
  return { action: operationNames.find((name) => name === action) ?? action, accessKeyId };
}

function carriesToken({ request, parameters }: Arrival): boolean {
  return (
    request.headers["x-acs-security-token"] !== undefined ||
    parameter(parameters, "SecurityToken") !== undefined
  );
}
