import { connect, type Ingress } from "@restatedev/restate-sdk-clients";
import { FleetError } from "../fleet-error.js";

/** Where a fleet is reached. */
export interface FleetAddress {
  /**
   * The ingress of the server, `http://127.0.0.1:8080`, or of what stands before several. A list of nodes, separated by commas, is
   * tried from the one that answered last.
   */
  readonly ingress: string;
  /** Sent with every request, such as the authorisation a gateway wants. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A connection to the ingress.
 *
 * @throws {FleetError} BadSetting, for what is no http or https address.
 */
export function openIngress({ ingress, headers }: FleetAddress): Ingress {
  const origins = ingress.split(",").map(originOf);
  const [first = ""] = origins;
  return connect({
    url: first,
    ...(headers && { headers: { ...headers } }),
    ...(origins.length > 1 && { fetch: fetchFromAny(origins) }),
  });
}

function originOf(text: string): string {
  try {
    const url = new URL(text.trim());
    if (url.protocol === "http:" || url.protocol === "https:") {
      return (url.origin + url.pathname).replace(/\/$/, "");
    }
  } catch {
    // Told below.
  }
  throw new FleetError(
    "BadSetting",
    `${text.trim()} is no address of an ingress; http://127.0.0.1:8080 is one`,
  );
}

// Only a connection that never came about is tried elsewhere: nothing was sent then.
function fetchFromAny(origins: readonly string[]): typeof fetch {
  const [first = ""] = origins;
  let current = 0;
  return async (input, init) => {
    const path = String(input instanceof Request ? input.url : input).slice(first.length);
    for (let n = 0; ; n++) {
      const index = (current + n) % origins.length;
      try {
        const response = await fetch(`${origins[index]}${path}`, init);
        current = index;
        return response;
      } catch (error) {
        if (n + 1 >= origins.length || !wasRefused(error)) throw error;
      }
    }
  };
}

function wasRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
}
