import { join } from "node:path";
import { runConformanceWorker } from "../../src/conformance/index.js";
import { openJournal } from "../../src/index.js";

await runConformanceWorker(async ({ folder }, clock) => {
  const journal = await openJournal(join(folder, "journal.db"));
  return {
    intents: journal.intents,
    dispatcher: journal.dispatcher,
    run: (work) => journal.run({ id: "conformance", clock }, work),
    close: () => journal.close(),
  };
});
