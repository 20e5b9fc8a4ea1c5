import { http, type HttpHandler } from "msw";

import { handlers, type HandlersOptions } from "./world/handlers.js";
import type { World } from "./world/world.js";

/** {@link mswHandlers}. */
export interface MswHandlersOptions extends HandlersOptions {
  /** Where requests are answered. Default `https://cbn.aliyuncs.com`. */
  readonly endpoint?: string;
}

/** `handlers(world)` for MSW: answers GET and POST at the root of the endpoint and lets everything else pass. */
export function mswHandlers(
  world: World,
  options: MswHandlersOptions = {},
): readonly HttpHandler[] {
  const { endpoint = "https://cbn.aliyuncs.com", ...rest } = options;
  const { fetch } = handlers(world, rest);
  const address = `${endpoint.replace(/\/$/, "")}/`;
  return [http.get, http.post].map((method) => method(address, ({ request }) => fetch(request)));
}
