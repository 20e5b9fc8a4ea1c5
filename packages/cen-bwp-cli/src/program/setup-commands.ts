import type { Command } from "commander";

import { exitCodes } from "../exit-codes.js";
import { withJournal, withService } from "./common-options.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp policy` */
export function policyCommand(host: Host, parent: Command): void {
  lazily(
    host,
    parent
      .command("policy")
      .description("print the RAM policy with the fewest permissions this command needs")
      .requiredOption("--account <id>", "number of the account that has the plans")
      .option("--read-only", "only what plans, coverage and report need")
      .option("--cen <ids...>", "only these CEN instances")
      .option("--plan <ids...>", "only these plans")
      .addHelpText(
        "after",
        examples("policy --account 1234567890123456 --read-only > policy.json"),
      ),
    async (shell, command) => (await import("../commands/policy.js")).policy(command.opts(), shell),
  );
}

/** `cen-bwp doctor` */
export function doctorCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withJournal(withService(parent.command("doctor")))
      .description("what is set up and what is not: keys, network, clock, permissions, journal")
      .option(
        "--record <folder>",
        "write the service's answers there, without what tells whose they are",
      )
      .addHelpText("after", examples("doctor --emulator", "doctor --emulator --record answers")),
    async (shell, command) => (await import("../commands/doctor.js")).doctor(command.opts(), shell),
  );
}

/** `cen-bwp emulator` */
export function emulatorCommand(host: Host, parent: Command): void {
  lazily(
    host,
    parent
      .command("emulator")
      .description("run an emulated account on this machine until Ctrl-C")
      .argument("[scenario]", "demo, empty, answer-lost, order-lost, slow, forbidden", "demo")
      .option("--port <number>", "on 127.0.0.1; 0 takes a free one", "0")
      .option("--no-color", "no colours, as with NO_COLOR")
      .addHelpText(
        "after",
        "\nScenarios, also for --emulator of other commands:\n" +
          "  demo         13 plans, 3 CEN instances; all is well\n" +
          "  empty        an account without plans\n" +
          "  answer-lost  as demo; the order is placed, its answer gets lost\n" +
          "  order-lost   as demo; the order gets lost, and nobody can tell\n" +
          "  slow         as demo; an order takes 45 minutes to take effect\n" +
          "  forbidden    as demo; the key has no permission\n" +
          "  FILE.yaml    an account of your own, such as `doctor --record` writes\n" +
          examples("emulator --port 8080", "emulator answers/scenario.yaml"),
      ),
    async (shell, command) =>
      (await import("../commands/emulator.js")).emulator(
        command.args[0] ?? "demo",
        command.opts(),
        shell,
      ),
  );
}

/** `cen-bwp completion`, and what its scripts call. */
export function completionCommand(host: Host, parent: Command): void {
  lazily(
    host,
    parent
      .command("completion")
      .description("print the completion script of a shell")
      .argument("<shell>", "bash, zsh, fish or powershell")
      .addHelpText(
        "after",
        examples(
          "completion bash >> ~/.bashrc",
          "completion zsh >> ~/.zshrc",
          "completion fish > ~/.config/fish/completions/cen-bwp.fish",
          "completion powershell >> $PROFILE",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/completion.js")).completion(command.args[0] as string, shell),
  );
  lazily(
    host,
    parent
      .command("__complete", { hidden: true })
      .argument("[words...]")
      // PowerShell cannot be trusted with an empty argument.
      .option("--new-word")
      .allowUnknownOption(),
    async ({ io }, command) => {
      const { candidates } = await import("./candidates.js");
      const { newWord } = command.opts<{ newWord?: boolean }>();
      for (const [word, about] of candidates(parent, [...command.args, ...(newWord ? [""] : [])]))
        io.out.write(`${word}\t${about}\n`);
      return exitCodes.done;
    },
  );
}
