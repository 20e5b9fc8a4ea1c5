import { JournalError, memoryIntentStore, openJournal } from "../../src/index.js";

const intents = await memoryIntentStore().list();
const refused = await openJournal("/nowhere/journal.db").catch((error: unknown) =>
  error instanceof JournalError ? error.code : String(error),
);
process.stdout.write(JSON.stringify([intents.length, refused]));
