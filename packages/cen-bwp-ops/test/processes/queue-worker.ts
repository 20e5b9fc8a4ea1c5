import { join } from "node:path";
import { runConformanceWorker } from "../../src/conformance/index.js";
import { type NamedWorkflow, openJournal, work } from "../../src/index.js";

// The same case as in journal-worker.ts, carried out by a worker that takes it from the queue.
await runConformanceWorker(async ({ folder }, clock) => {
  const journal = await openJournal(join(folder, "journal.db"));
  const { dispatcher, intents } = journal;
  return {
    intents,
    dispatcher,
    async run<T>(job: (engine: never) => Promise<T>): Promise<T> {
      const upgrade: NamedWorkflow<unknown, T> = {
        key: () => "",
        run: ({ engine }) => job(engine as never),
      };
      await dispatcher.submit({ workflow: "upgrade", id: "conformance", key: "plan", input: {} });
      const client = undefined as never;
      const workflows = { upgrade };
      await work(
        { client, clock, intents, dispatcher },
        { workflows, until: clock.now(), parallel: 1 },
      );
      const status = await dispatcher.result("conformance");
      if (status.state !== "ended") throw new Error(JSON.stringify(status));
      return status.outcome as T;
    },
    close: () => journal.close(),
  };
});
