import { createPublicKey, generateKeyPairSync } from "node:crypto";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/**
 * A new key with which a server signs what it sends to workers, as PKCS #8 PEM. It is a secret: whoever has it can make workers run
 * workflows. Give it to every server of the cluster as a file.
 */
export function createIdentityKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "pem" });
}

/** The public half as workers take it: `publickeyv1_` and the 32 bytes in base 58. The server logs the same when it starts. */
export function identityPublicKey(privatePem: string): string {
  const { x } = createPublicKey(privatePem).export({ format: "jwk" });
  if (x === undefined)
    throw new Error("the identity key is no Ed25519 key; createIdentityKey makes one");
  return `publickeyv1_${base58(Buffer.from(x, "base64url"))}`;
}

function base58(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString("hex") || "0"}`);
  let text = "";
  for (; value > 0n; value /= 58n) text = alphabet.charAt(Number(value % 58n)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return alphabet.charAt(0).repeat(zeros === -1 ? bytes.length : zeros) + text;
}
