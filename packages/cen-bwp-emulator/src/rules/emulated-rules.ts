import { accessRules } from "./access-rules.js";
import { associateRules, newAttachmentRules } from "./associate-rules.js";
import { gatewayRules } from "./gateway-rules.js";
import { requestRules } from "./request-rules.js";
import type { RuleInfo } from "./rule.js";
import { signatureRules } from "./signature-rules.js";
import { tempUpgradeRules } from "./temp-upgrade-rules.js";

/** Every rule the emulator enforces, with its code and how we know it, in the order of the checks. */
export const emulatedRules: readonly RuleInfo[] = [
  ...gatewayRules,
  ...signatureRules,
  ...accessRules,
  ...requestRules,
  ...associateRules,
  ...newAttachmentRules,
  ...tempUpgradeRules,
].map(({ name, stage, code, status, provenance, source }) => ({
  name,
  stage,
  code,
  status,
  provenance,
  source,
}));
