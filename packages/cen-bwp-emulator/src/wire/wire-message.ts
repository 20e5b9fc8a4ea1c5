/** A name and a value in the order in which they came. */
export type Pair = readonly [name: string, value: string];

/** Header values by lower-case name, as node:http hands them over. */
export type WireHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Where a request came from. */
export interface Remote {
  readonly ip: string;
  /** Whether it came over TLS. */
  readonly secure: boolean;
}

/** An HTTP request as it came in, before anything is believed about it. */
export interface WireRequest {
  readonly method: string;
  /** Path and query as sent, such as `/?Filter.1.Key=CenId`. */
  readonly target: string;
  readonly headers: WireHeaders;
  /** The raw body, cut off after one byte more than the limit. */
  readonly body: Uint8Array;
  /** Asked for only by conditions of policies. Default: this process, without TLS. */
  readonly remote?: () => Remote;
}

/** A complete HTTP answer. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
