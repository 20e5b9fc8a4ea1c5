import { openJournal, systemClock, work } from "cen-bwp-ops";
import { fleetServices, fleetWork, registerWorker, serveServices } from "cen-bwp-restate";
import { workflows } from "./workflows.js";

// A worker process that is killed: of the embedded engine (a journal file), or of a fleet (server, key, port).
const [kind, at = "", publicKey = "", port = "0"] = process.argv.slice(2);
const client = undefined as never;
if (kind === "embedded") {
  const journal = await openJournal(at);
  process.stdout.write("ready\n");
  const { dispatcher, intents } = journal;
  await work({ client, clock: systemClock, intents, dispatcher }, { workflows, pollMs: 20 });
} else {
  const services = fleetServices(
    fleetWork({ workflows, account: () => ({ client, clock: systemClock, intents: client }) }),
  );
  const served = await serveServices(services, { port: Number(port), identityKeys: [publicKey] });
  await registerWorker(at, served.url);
  process.stdout.write("ready\n");
}
