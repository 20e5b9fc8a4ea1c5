import type { Notice } from "../ports/notifier.js";

/** How one chat product takes a message, and how it says that it has. */
export interface WebhookFormat {
  /** The JSON body. */
  body(notice: Notice): object;
  /** Whether an answer with HTTP 2xx and this body means that the message was taken. */
  accepted(text: string): boolean;
}

/** Slack: incoming webhook. */
export const slackFormat: WebhookFormat = {
  body: ({ text }) => ({ text }),
  accepted: () => true,
};

/** DingTalk: robot of a group. It answers refusals with 200 and an `errcode`. */
export const dingTalkFormat: WebhookFormat = {
  body: ({ text: content }) => ({ msgtype: "text", text: { content } }),
  accepted: (text) => codeOf(text, "errcode") === 0,
};

/** Feishu: robot of a group. It answers refusals with 200 and a `code`. */
export const feishuFormat: WebhookFormat = {
  body: ({ text }) => ({ msg_type: "text", content: { text } }),
  accepted: (text) => (codeOf(text, "code") ?? codeOf(text, "StatusCode")) === 0,
};

/** The notice itself, for receivers of one's own. */
export const plainFormat: WebhookFormat = { body: (notice) => notice, accepted: () => true };

function codeOf(text: string, member: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null
      ? (value as Readonly<Record<string, unknown>>)[member]
      : undefined;
  } catch {
    return undefined;
  }
}
