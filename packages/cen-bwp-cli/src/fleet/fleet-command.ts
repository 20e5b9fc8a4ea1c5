import { Option, type Command } from "commander";

import { withConfig, withOutput } from "../program/common-options.js";
import { examples } from "../program/examples.js";
import { type Host, lazily } from "../program/lazy.js";

/** `cen-bwp fleet …` */
export function fleetCommand(host: Host, parent: Command): void {
  const fleet = parent
    .command("fleet")
    .description("the same workflows on many machines, by a durable engine");
  serveCommand(host, fleet);
  submitCommand(host, fleet);
  lazily(
    host,
    withOutput(withIngress(fleet.command("follow")))
      .description("wait until a run is over, and tell what became of it")
      .argument("<id>", "what `fleet submit` printed")
      .addHelpText(
        "after",
        examples("fleet follow tempUpgrade:970af541-29f2-4ffb-abe0-40f808889aac"),
      ),
    async (shell, command) =>
      (await import("./follow.js")).follow(command.args[0] as string, command.opts(), shell),
  );
  lazily(
    host,
    withOutput(withAdmin(fleet.command("list")))
      .description("the runs on record, newest first")
      .option("--open", "only those that are not over")
      .addHelpText("after", examples("fleet list --open")),
    async (shell, command) => (await import("./list.js")).list(command.opts(), shell),
  );
  lazily(
    host,
    withIngress(fleet.command("cancel"))
      .description("keep runs from beginning; what has begun is left alone")
      .argument("<ids...>", "what `fleet submit` printed")
      .addHelpText(
        "after",
        examples("fleet cancel tempUpgrade:970af541-29f2-4ffb-abe0-40f808889aac"),
      ),
    async (shell, command) =>
      (await import("./cancel.js")).cancel(command.args, command.opts(), shell),
  );
}

function serveCommand(host: Host, fleet: Command): void {
  lazily(
    host,
    withConfig(withAdmin(withIngress(fleet.command("serve"))))
      .description("carry out what is submitted, until Ctrl-C; then end what is under way")
      .addOption(
        new Option("--identity-key <keys...>", "public keys of the servers that may call").env(
          "CEN_BWP_IDENTITY_KEY",
        ),
      )
      .option(
        "--listen <host:port>",
        "where the server calls; port 0 takes a free one",
        "127.0.0.1:0",
      )
      .option("--shared", "several workers of this machine at one address (Linux)")
      .option("--advertise <url>", "the address the server reaches it at, if it is another")
      .option("--health <host:port>", "/live, /ready and /metrics over HTTP; nowhere by default")
      .option(
        "--account <names...>",
        "accounts by name, with keys in CEN_BWP_<NAME>_ACCESS_KEY_ID and _SECRET",
      )
      .addOption(
        new Option("--endpoint <url>", "another address of the service").env("CEN_BWP_ENDPOINT"),
      )
      .addOption(
        new Option("--journal <file>", "where notices wait until somebody has got them").env(
          "CEN_BWP_JOURNAL",
        ),
      )
      .option("--rate <number>", "calls per second of each account, for the whole fleet", "10")
      .option("--parallel <number>", "rounds side by side", "32")
      .option("--drain <seconds>", "how long what is under way may take to end", "30")
      .option("--unsigned", "let everybody on this machine call; for trying it out")
      .addHelpText(
        "after",
        "\nIntents are kept by the server, or in PostgreSQL if CEN_BWP_POSTGRES has its address.\n" +
          examples(
            "fleet serve --identity-key publickeyv1_2G8dCQhArfvGpzPw5Vx2ALciR4xCLHfS5YaT93XjNxX9",
          ),
      ),
    async (shell, command) => (await import("./serve.js")).serve(command.opts(), shell),
  );
}

function submitCommand(host: Host, fleet: Command): void {
  lazily(
    host,
    withOutput(withIngress(fleet.command("submit")))
      .description("submit a workflow, and print the id of its run")
      .argument(
        "<workflow>",
        "attach, tempUpgrade, window, watchRestore, ensureCoverage, settleIntents",
      )
      .requiredOption("--input <json>", "its input as JSON, or @file")
      .option("--id <id>", "an id of your own, under which it can be submitted again")
      .option("--account <name>", "the account, where workers serve several")
      .option("--at <time>", "not before, ISO 8601 with a zone; by default when it is due")
      .option("--follow", "wait until it is over, and tell what became of it")
      .addHelpText(
        "after",
        examples(
          'fleet submit attach --input \'{"CenId":"cen-prod","CenBandwidthPackageId":"cenbwp-cn-ap"}\' --follow',
        ),
      ),
    async (shell, command) =>
      (await import("./submit.js")).submit(command.args[0] as string, command.opts(), shell),
  );
}

function withIngress(command: Command): Command {
  return command.addOption(
    new Option("--ingress <urls>", "the server's ingress; several nodes separated by commas")
      .env("CEN_BWP_INGRESS")
      .default("http://127.0.0.1:8080"),
  );
}

function withAdmin(command: Command): Command {
  return command.addOption(
    new Option("--admin <url>", "the server's admin API")
      .env("CEN_BWP_ADMIN")
      .default("http://127.0.0.1:9070"),
  );
}
