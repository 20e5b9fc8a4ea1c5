import type { AccessKey, AccountOptions } from "../options/emulator-options.js";
import type { RamContext } from "../ram/condition.js";
import { decide, type RamDecision } from "../ram/ram-policy.js";
import { ramResources } from "../ram/ram-resources.js";
import type { Throttled } from "../throttle/throttle.js";
import type { Pair } from "../wire/wire-message.js";
import type { Refusal, RuleInfo } from "./rule.js";

const stage = "gateway";

const tokenUnexpired: RuleInfo = {
  name: "security-token-unexpired",
  stage,
  code: "InvalidSecurityToken.Expired",
  status: 400,
  provenance: "assumed",
  source: "recalled, no source found: InvalidSecurityToken.Expired",
};

const withinUserRate: RuleInfo = {
  name: "within-user-rate",
  stage,
  code: "Throttling.User",
  status: 400,
  provenance: "error-centre",
  source: "gateway error list, Throttling family; the rates are ours to choose",
};

const withinApiRate: RuleInfo = {
  ...withinUserRate,
  name: "within-api-rate",
  code: "Throttling.Api",
};

const ramAllows: RuleInfo = {
  name: "ram-allows",
  stage,
  code: "Forbidden.RAM",
  status: 403,
  provenance: "error-centre",
  source:
    "gateway error list, Forbidden.RAM; actions and resources from the RAM tables of the three pages",
};

const accountAuthorized: RuleInfo = {
  name: "account-authorized",
  stage: "request",
  code: "Unauthorized",
  status: 400,
  provenance: "page",
  source: "all three pages, error tables; that it is the account's right to use CEN: assumed",
};

/** Rules about who may do what how often, checked behind a good signature. */
export const accessRules: readonly RuleInfo[] = [
  tokenUnexpired,
  withinUserRate,
  withinApiRate,
  ramAllows,
  accountAuthorized,
];

/** Refuses everything to an account that may not use CEN. */
export function refuseAccount({ mayUseCen = true }: AccountOptions): Refusal | undefined {
  if (mayUseCen) return undefined;
  const { code, status } = accountAuthorized;
  return { code, status, message: "The account may not use CEN." };
}

/** Refuses a key whose security token has run out. */
export function refuseExpired(key: AccessKey | undefined, now: number): Refusal | undefined {
  if (key?.expiresAt === undefined || now < key.expiresAt) return undefined;
  const { code, status } = tokenUnexpired;
  return { code, status, message: "The security token has expired. Ask for a new one." };
}

/** The refusal of a request that came too early, with how long to wait in x-acs-retry-after. */
export function throttledRefusal({ perOperation, retryAfterMs }: Throttled): Refusal {
  const { code, status } = perOperation ? withinApiRate : withinUserRate;
  return {
    code,
    status,
    message: "Request was denied due to throttling.",
    headers: { "x-acs-retry-after": String(retryAfterMs) },
  };
}

/** Refuses what the policies of a key do not allow. A key without policies may do everything, as the account itself. */
export function refuseByRam(
  key: AccessKey | undefined,
  operation: string,
  parameters: readonly Pair[],
  accountId: string,
  context: RamContext,
): Refusal | undefined {
  if (key?.policies === undefined) return undefined;
  const action = `cen:${operation}`;
  for (const resource of ramResources(operation, parameters, accountId)) {
    const decision = decide(key.policies, action, resource, context);
    if (decision !== "Allow") return denied(key, action, resource, decision, accountId);
  }
  return undefined;
}

function denied(
  key: AccessKey,
  action: string,
  resource: string,
  decision: Exclude<RamDecision, "Allow">,
  accountId: string,
): Refusal {
  const { code, status } = ramAllows;
  return {
    code,
    status,
    message: `The key ${key.accessKeyId} may not do ${action} on ${resource}.`,
    members: {
      AccessDeniedDetail: {
        AuthAction: action,
        AuthPrincipalDisplayName: key.accessKeyId,
        AuthPrincipalOwnerId: accountId,
        AuthPrincipalType: key.securityToken === undefined ? "SubUser" : "AssumedRoleUser",
        EncodedDiagnosticMessage: "",
        NoPermissionType: decision,
        PolicyType: "AccountLevelIdentityBasedPolicy",
      },
    },
  };
}
