/** A call every contender can make: one page of plans with this many on it. */
export type PageSize = 2 | 50;

/** One way of calling the service. */
export interface Contender {
  /** Lists plans and returns the parsed answer. */
  call(pageSize: PageSize): Promise<unknown>;
}

export const ACTION = "DescribeCenBandwidthPackages";
export const VERSION = "2017-09-12";
/** Any key will do: the server does not check. */
export const KEYS = {
  accessKeyId: "bench-id",
  accessKeySecret: "bench-secret-0123456789",
} as const;

/** What is asked for: a filter and a page, as somebody who looks for idle plans would. */
export function request(pageSize: PageSize): {
  PageSize: PageSize;
  Filter: { Key: "Status"; Value: string[] }[];
} {
  return { PageSize: pageSize, Filter: [{ Key: "Status", Value: ["Idle", "InUse"] }] };
}
