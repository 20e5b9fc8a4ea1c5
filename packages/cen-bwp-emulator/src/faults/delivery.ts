import type { WireResponse } from "../wire/wire-message.js";
import type { Fault } from "./fault.js";

/** What became of a request: an answer, or how the connection fails. The HTTP shell and `fetch` each carry it out. */
export type Delivery =
  | { readonly kind: "answer"; readonly response: WireResponse }
  /** `next` is what happens after `ms`. */
  | { readonly kind: "later"; readonly ms: number; readonly next: () => Delivery }
  | {
      readonly kind: "refused" | "reset" | "hang";
      readonly fault: Fault["fault"];
      /** What the service answered, if it acted before the connection failed. */
      readonly lost: WireResponse | undefined;
    }
  /** Only so many bytes of the body come, then the connection breaks. */
  | { readonly kind: "truncated"; readonly response: WireResponse; readonly bytes: number }
  | {
      readonly kind: "drip";
      readonly response: WireResponse;
      readonly bytes: number;
      readonly everyMs: number;
    };
