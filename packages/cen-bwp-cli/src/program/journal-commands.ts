import type { Command } from "commander";

import { withJournal, withOutput, withService, withWatch } from "./common-options.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp intents` */
export function intentsCommand(host: Host, parent: Command): void {
  const intents = parent.command("intents").description("what was ordered, or may have been");
  lazily(
    host,
    withJournal(withOutput(intents.command("list")))
      .description("list the intents on record")
      .option("--open", "only those that are not settled")
      .addHelpText("after", examples("intents list --open --journal night.db")),
    async (shell, command) =>
      (await import("../commands/intents.js")).intentsList(command.opts(), shell),
  );
  lazily(
    host,
    withJournal(withOutput(intents.command("show")))
      .description("show one: what left when, and what came back")
      .argument("<key>", "as `intents list` shows it, or a plan that has one only")
      .addHelpText(
        "after",
        examples(
          "intents show temp-upgrade:emulator:order-lost/cenbwp-cn-eu/40/2026-11-23T15:00:00Z --journal night.db",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/intents.js")).intentsShow(
        command.args[0] as string,
        command.opts(),
        shell,
      ),
  );
  lazily(
    host,
    withJournal(withService(intents.command("settle")))
      .description("look at the plan of every open one, and record what came of it; orders nothing")
      .option("--dry-run", "only list those that would be looked at")
      .addHelpText("after", examples("intents settle --emulator order-lost --journal night.db")),
    async (shell, command) =>
      (await import("../commands/intents-settle.js")).intentsSettle(command.opts(), shell),
  );
  lazily(
    host,
    withJournal(withService(intents.command("resolve")))
      .description("close an undecided one by what the billing page says")
      .argument("<key>", "as `intents list` shows it")
      .option("--placed", "the order is there")
      .option("--not-placed", "the order is not there; then it may be ordered again")
      .requiredOption("--evidence <text>", "what it rests on, such as the number of the order")
      .option("--actor <name>", "who looked; USER by default")
      .option("--dry-run", "only show what would be closed")
      .addHelpText(
        "after",
        examples(
          "intents resolve temp-upgrade:emulator:order-lost/cenbwp-cn-eu/40/2026-11-23T15:00:00Z --not-placed --evidence 'no order between 16:55 and 17:10' --emulator order-lost --journal night.db",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/intents-resolve.js")).intentsResolve(
        command.args[0] as string,
        command.opts(),
        shell,
      ),
  );
}

/** `cen-bwp drift` */
export function driftCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withWatch(withJournal(withService(parent.command("drift"))))
      .description("what Terraform must ignore during temporary upgrades, and until when")
      .addHelpText("after", examples("drift --emulator")),
    async (shell, command) => (await import("../commands/drift.js")).drift(command.opts(), shell),
  );
}

/** `cen-bwp restore` */
export function restoreCommand(host: Host, parent: Command): void {
  const restore = parent.command("restore").description("the end of a temporary upgrade");
  lazily(
    host,
    withService(restore.command("watch"))
      .description("wait for the end, and check that the plan has its bandwidth back")
      .argument("<plan>", "id of the plan, cenbwp-…")
      .option("--to <mbps>", "the bandwidth before; by default what is pending says")
      .option("--end <time>", "the end, UTC with seconds; by default what is pending says")
      .addHelpText(
        "after",
        examples("restore watch cenbwp-cn-eu --end 2026-11-23T15:00:00Z --to 20 --emulator"),
      ),
    async (shell, command) =>
      (await import("../commands/restore-watch.js")).restoreWatch(
        command.args[0] as string,
        command.opts(),
        shell,
      ),
  );
}

/** `cen-bwp audit` */
export function auditCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withJournal(parent.command("audit"))
      .description("print the log of everything that touched an order, a line of JSON each")
      .option("--verify", "check that no line was changed, moved or removed")
      .addHelpText(
        "after",
        examples("audit --journal night.db", "audit --verify --journal night.db"),
      ),
    async (shell, command) => (await import("../commands/audit.js")).audit(command.opts(), shell),
  );
}
