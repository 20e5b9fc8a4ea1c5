import {
  dingTalkFormat,
  feishuFormat,
  InputError,
  type Notice,
  type Notifier,
  type Outbox,
  plainFormat,
  slackFormat,
  type WebhookFormat,
  webhookNotifier,
} from "cen-bwp-ops";

import type { NotifierConfig } from "../config/config.js";
import { exitCodes } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { scopedOutbox } from "./scoped-outbox.js";

/** Everybody the configuration wants told. */
export interface Notifiers extends Notifier {
  /** Delivers what waits; what could not be delivered stays in the outbox for the next command. */
  close(): Promise<void>;
}

const formats: Readonly<Record<NotifierConfig["format"], WebhookFormat>> = {
  slack: slackFormat,
  dingtalk: dingTalkFormat,
  feishu: feishuFormat,
  plain: plainFormat,
};

/**
 * Opens the notifiers of the configuration. Each has its own part of the outbox. One whose address is not in the environment is told
 * nothing, which is said on stderr: no order waits for a chat.
 *
 * @throws {OperatorError} (wrong usage) for an address that is none; it is not shown.
 */
export function openNotifiers(shell: Shell, outbox: Outbox | undefined): Notifiers | undefined {
  const { settings, io } = shell;
  const configs = settings.config.notifiers ?? [];
  const open = configs.flatMap((config, index) => {
    const { name, format, url = io.env[config.urlFrom ?? ""], events } = config;
    if (!url) {
      shell.note(`note: ${name} is not told: ${config.urlFrom} is not set`);
      return [];
    }
    const wants = ({ event }: Notice): boolean => events === undefined || events.includes(event);
    const where = `${settings.at(["notifiers", index])}: notifiers[${index}]`;
    return [{ name, wants, webhook: openWebhook(where, { url, format, name }, outbox) }];
  });
  if (open.length === 0) return undefined;
  // What earlier commands could not deliver.
  for (const { webhook } of open) webhook.flush().catch(() => {});
  return {
    notify: (notice) => {
      for (const { wants, webhook } of open) if (wants(notice)) webhook.notify(notice);
    },
    close: async () => {
      for (const { name, webhook } of open) {
        const left = await webhook.flush();
        if (left > 0)
          shell.note(
            `note: ${left} notice${left === 1 ? "" : "s"} for ${name} could not be delivered; the next command tries again`,
          );
      }
    },
  };
}

function openWebhook(
  where: string,
  { url, format, name }: { url: string; format: NotifierConfig["format"]; name: string },
  outbox: Outbox | undefined,
): ReturnType<typeof webhookNotifier> {
  try {
    return webhookNotifier({
      url,
      format: formats[format],
      ...(outbox && { outbox: scopedOutbox(outbox, name) }),
      // Somebody sits and waits for the command to end.
      timeoutMs: 5_000,
      retryMs: [1_000],
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const words = `${where}: expected ${error.expected}; it is not shown, because it may be a secret`;
    throw new OperatorError(words, exitCodes.usage, { cause: error });
  }
}
