import { createHmac } from "node:crypto";
import { feishuFormat, type WebhookFormat } from "./webhook-format.js";

/**
 * The address of a DingTalk robot that is secured by a signature, for `url`: signed afresh for every delivery, because the robot takes
 * one for an hour. `secret` begins with `SEC`.
 */
export function dingTalkSignedUrl(
  url: string,
  secret: string,
  now: () => number = Date.now,
): () => string {
  return () => {
    const timestamp = String(now());
    const signed = new URL(url);
    signed.searchParams.set("timestamp", timestamp);
    signed.searchParams.set("sign", hmac(secret, `${timestamp}\n${secret}`));
    return signed.href;
  };
}

/** Feishu, for a robot that is secured by a signature: it stands in the body, and the secret is part of the key that signs nothing. */
export function feishuSignedFormat(secret: string, now: () => number = Date.now): WebhookFormat {
  return {
    ...feishuFormat,
    body(notice) {
      const timestamp = String(Math.floor(now() / 1_000));
      const sign = hmac(`${timestamp}\n${secret}`, "");
      return { timestamp, sign, ...feishuFormat.body(notice) };
    },
  };
}

function hmac(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64");
}
