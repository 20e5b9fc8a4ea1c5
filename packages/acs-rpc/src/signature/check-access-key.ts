import type { AccessKeyRecord, LookupSecret } from "./access-key.js";
import { equalInConstantTime } from "./equal-in-constant-time.js";
import { refuse, type RefusedSignature } from "./verdict.js";

/** Finds the key of a request and checks that the security token received is the one that belongs to it. */
export function checkAccessKey(
  accessKeyId: string,
  securityToken: string | undefined,
  lookupSecret: LookupSecret,
): { ok: true; accessKeySecret: string } | RefusedSignature {
  const found = lookupSecret(accessKeyId);
  if (found === undefined) {
    return refuse(
      "InvalidAccessKeyId.NotFound",
      `The AccessKey id ${JSON.stringify(accessKeyId)} is not known.`,
    );
  }
  const record: AccessKeyRecord = typeof found === "string" ? { accessKeySecret: found } : found;
  if (record.inactive === true) {
    return refuse(
      "InvalidAccessKeyId.Inactive",
      `The AccessKey id ${JSON.stringify(accessKeyId)} is disabled.`,
    );
  }
  if (record.securityToken === undefined) {
    return securityToken === undefined
      ? { ok: true, accessKeySecret: record.accessKeySecret }
      : refuse(
          "InvalidSecurityToken.MismatchWithAccessKey",
          "A security token came with a key that has none.",
        );
  }
  return securityToken !== undefined && equalInConstantTime(securityToken, record.securityToken)
    ? { ok: true, accessKeySecret: record.accessKeySecret }
    : refuse(
        "InvalidSecurityToken.Malformed",
        "The security token is missing or not the one of this AccessKey id.",
      );
}
