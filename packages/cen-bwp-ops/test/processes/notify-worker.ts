import { openJournal, slackFormat, webhookNotifier } from "../../src/index.js";

// Hands over a notice, if it has one, and delivers what waits. Prints how many could not be delivered.
const { NOTIFY_URL: url = "", NOTIFY_JOURNAL: path = "", NOTIFY_TEXT: text } = process.env;
const journal = await openJournal(path);
const notifier = webhookNotifier({ url, format: slackFormat, outbox: journal.outbox });
if (text !== undefined) notifier.notify({ id: text, event: "restored", at: 1, text });
process.stdout.write(String(await notifier.flush()));
