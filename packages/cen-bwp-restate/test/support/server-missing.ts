import { restateServerBinary } from "../../src/server/index.js";

/** Whether tests with real servers cannot run here; says so once per file. */
export const serverMissing: boolean = restateServerBinary() === undefined;

if (serverMissing) {
  console.log("skipped what needs @restatedev/restate-server: no binary for this platform here");
}
