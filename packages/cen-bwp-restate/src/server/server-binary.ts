import { createRequire } from "node:module";
import { arch, platform } from "node:os";

const require = createRequire(import.meta.url);

/**
 * The Restate server that npm has installed here (`@restatedev/restate-server`), or `undefined` where the package or its binary for
 * this platform is missing. The binary itself and not the script that wraps it: whoever kills it must hit the server.
 */
export function restateServerBinary(): string | undefined {
  try {
    const wrapper = require.resolve("@restatedev/restate-server/package.json");
    const file = `@restatedev/restate-server-${platform()}-${arch()}/bin/restate-server`;
    return createRequire(wrapper).resolve(file);
  } catch {
    return undefined;
  }
}
