/** Whether a fault strikes before the service acts on a request or after it has acted. */
export type FaultMoment = "before" | "after";

/** What goes wrong. Times are real ms unless they say otherwise: clients wait on the wall clock. */
export type Fault =
  /** The connection is refused. Over HTTP it is reset before the effect: the socket was open by then. */
  | { readonly fault: "refuse" }
  | { readonly fault: "reset"; readonly when: FaultMoment }
  /** No answer ever comes. Default: before the effect. */
  | { readonly fault: "hang"; readonly when?: FaultMoment }
  /** Default: before the effect. */
  | { readonly fault: "delay"; readonly ms: number; readonly when?: FaultMoment }
  /** The service's error envelope: `status` (400 to 599), `code` (default ServiceUnavailable). Default: before the effect. */
  | {
      readonly fault: "error";
      readonly status: number;
      readonly code?: string;
      readonly when?: FaultMoment;
    }
  /** 400 `code` (default Throttling.User); `retryAfterMs` goes into x-acs-retry-after. */
  | { readonly fault: "throttle"; readonly code?: string; readonly retryAfterMs?: number }
  /** A page of a proxy in place of the answer; `status` default 502. Default: before the effect. */
  | { readonly fault: "html"; readonly status?: number; readonly when?: FaultMoment }
  /** The connection breaks after `bytes` of the answer's body; default half of it. After the effect. */
  | { readonly fault: "truncate"; readonly bytes?: number }
  /** The answer's body comes in pieces of `bytes` (default 16), one each `everyMs`. After the effect. */
  | { readonly fault: "drip"; readonly bytes?: number; readonly everyMs: number }
  /** The gateway's clock is off by `ms` (virtual): date check and Date header. */
  | { readonly fault: "clock-skew"; readonly ms: number }
  /** The operation is performed `times` (default 2) times behind the gateway; the first answer is given. */
  | { readonly fault: "duplicate"; readonly times?: number };

/** A fault and the requests it strikes. Everything given must hold. */
export type FaultRule = Fault & {
  /** Name of the operation; default any. */
  readonly operation?: string;
  /** The key a request says it is signed with; default any. */
  readonly accessKeyId?: string;
  /** Which of the matching requests, counted from 1; default all of them. */
  readonly nth?: number | readonly number[];
  /** Strikes at most so often. Default: no limit. */
  readonly limit?: number;
  /** From 0 to 1, drawn from the emulator's seed; default 1. */
  readonly probability?: number;
};

/** A rule and how it has fared. */
export interface FaultState {
  readonly rule: FaultRule;
  /** Requests that matched operation and key. */
  readonly seen: number;
  /** Requests it struck. */
  readonly struck: number;
}
