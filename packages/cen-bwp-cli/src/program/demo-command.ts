import type { Command } from "commander";

import { exitCodes } from "../exit-codes.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp demo` */
export function demoCommand(host: Host, parent: Command): void {
  const command = parent
    .command("demo")
    .description(
      "attach plans and run a temporary upgrade on an emulated account, on a virtual clock",
    )
    .option("--port <number>", "port of the emulator on 127.0.0.1; 0 takes a free one", "0")
    .option("--no-color", "no colours, as with NO_COLOR")
    .addHelpText("after", examples("demo --port 8080"));
  lazily(host, command, async ({ io, style }) => {
    const { readPort } = await import("./read-port.js");
    const port = readPort(command.opts<{ port: string }>().port);
    const { demo } = await import("../demo/demo.js");
    return (await demo({ port, out: io.out, style })) === 0 ? exitCodes.done : exitCodes.failure;
  });
}
