import type { EmulatorOptions } from "../../src/index.js";
import { type Answer, call } from "../support/call.js";
import { minute, start, world } from "../support/world.js";
import type { RuleCase } from "./rule-case.js";

const describe = "DescribeCenBandwidthPackages";
const key = { accessKeyId: "id", accessKeySecret: "secret" };

/** The last of several equal calls. */
async function last(options: EmulatorOptions, calls: number): Promise<Answer> {
  const emulator = world([], options);
  for (let turn = 1; turn < calls; turn++) await call(emulator, describe);
  return call(emulator, describe);
}

function withToken(expiresAt: number): Promise<Answer> {
  const token = { ...key, securityToken: "token" };
  const emulator = world([], { accessKeys: [{ ...token, expiresAt }] });
  return call(emulator, describe, {}, { credentials: token });
}

function allowed(Action: string): Promise<Answer> {
  const policies = [{ Statement: [{ Effect: "Allow", Action, Resource: "*" }] }] as const;
  return last({ accessKeys: [{ ...key, policies }] }, 1);
}

export const accessCases: readonly RuleCase[] = [
  {
    rule: "security-token-unexpired",
    passes: () => withToken(start + 1),
    refused: () => withToken(start),
  },
  {
    rule: "within-user-rate",
    passes: () => last({ throttle: [{ limit: 2, windowMs: minute }] }, 2),
    refused: () => last({ throttle: [{ limit: 2, windowMs: minute }] }, 3),
  },
  {
    rule: "within-api-rate",
    passes: () => last({ throttle: [{ operation: describe, limit: 2, windowMs: minute }] }, 2),
    refused: () => last({ throttle: [{ operation: describe, limit: 2, windowMs: minute }] }, 3),
  },
  {
    rule: "account-authorized",
    passes: () => last({ account: { mayUseCen: true } }, 1),
    refused: () => last({ account: { mayUseCen: false } }, 1),
  },
  {
    rule: "ram-allows",
    passes: () => allowed("cen:Describe*"),
    refused: () => allowed("cen:Associate*"),
  },
];
