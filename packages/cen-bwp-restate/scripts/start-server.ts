import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createIdentityKey, startCluster, startServer } from "../src/server/index.js";

// One server, or three that are one, on this machine until Ctrl-C. What is in the folder is found again by the next start.
const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "restate-data" },
    nodes: { type: "string", default: "1" },
    ingress: { type: "string", default: "8080" },
    admin: { type: "string", default: "9070" },
    node: { type: "string", default: "5122" },
  },
});
const folder = resolve(values.folder);
mkdirSync(folder, { recursive: true, mode: 0o700 });
const keyFile = join(folder, "identity-key.pem");
if (!existsSync(keyFile)) writeFileSync(keyFile, createIdentityKey(), { mode: 0o600 });
const identityKey = readFileSync(keyFile, "utf8");
const size = Number(values.nodes);
// Ports are part of a server's identity, so they are the same at every start.
const first = {
  ingress: Number(values.ingress),
  admin: Number(values.admin),
  node: Number(values.node),
};
const ports = Array.from({ length: size }, (_, n) => ({
  ingress: first.ingress + n,
  admin: first.admin + n,
  node: first.node + n,
}));
const servers =
  size === 1
    ? [await startServer({ folder, identityKey, ports: first })]
    : (await startCluster({ folder, identityKey, size, ports })).nodes;
await Promise.all(servers.map((server) => server.ready()));
const [{ publicKey, admin } = { publicKey: "", admin: "" }] = servers;
console.log(`export CEN_BWP_INGRESS=${servers.map(({ ingress }) => ingress).join(",")}`);
console.log(`export CEN_BWP_ADMIN=${admin}`);
console.log(`export CEN_BWP_IDENTITY_KEY=${publicKey}`);
console.log(
  `# data in ${folder}; processes ${servers.map(({ process: { pid } }) => pid).join(", ")}; Ctrl-C ends them`,
);
let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await Promise.all(servers.map((server) => server.stop()));
  process.exit(0);
};
process.on("SIGINT", () => void end());
process.on("SIGTERM", () => void end());
