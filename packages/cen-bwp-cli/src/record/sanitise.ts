/** Replaces what could tell whose account it was, the same by the same throughout one recording. */
export type Sanitise = (value: unknown) => unknown;

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/;
const word = /^[A-Za-z_]{1,40}$/;
const area = /^[a-z]+(-[a-z]+)*(_[a-z]+(-[a-z]+)*)?$/;
const region = /^[a-z]{2,3}-[a-z]+(-[a-z0-9]+)*$/;
const digits = /^\d{1,6}$/;

// What a text of these members may look like; everything else is replaced, so a member nobody knows yet gives nothing away.
const kept: Readonly<Record<string, RegExp>> = {
  BandwidthPackageChargeType: word,
  BusinessStatus: word,
  Status: word,
  ReservationOrderType: word,
  ReservationInternetChargeType: word,
  HasReservationData: word,
  Code: /^[A-Za-z][\w.]{1,80}$/,
  CreationTime: time,
  ExpiredTime: time,
  ReservationActiveTime: time,
  ReservationBandwidth: digits,
  BandwidthLimit: digits,
  GeographicRegionAId: area,
  GeographicRegionBId: area,
  GeographicSpanId: area,
  LocalRegionId: region,
  OppositeRegionId: region,
};
const keptNumbers = new Set(["Bandwidth", "PageNumber", "PageSize", "TotalCount", "HttpCode"]);

/** Begins a recording: an id that comes again gets the replacement it got before. */
export function createSanitise(): Sanitise {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const replaced = (kind: string, value: string, make: (n: number) => string): string => {
    const key = `${kind} ${value}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    const made = make(n);
    known.set(key, made);
    return made;
  };
  const text = (member: string, value: string): string => {
    if (kept[member]?.test(value)) return value;
    const [prefix] = /^[a-z]{2,8}-/.exec(value) ?? [];
    // The kind of an id is no secret, and programs look at it.
    if (prefix !== undefined && /(Id|Ids|Value)$/.test(member) && ids.has(prefix))
      return replaced(prefix, value, (n) => `${prefix}${String(n).padStart(8, "0")}`);
    if (member === "RequestId")
      return replaced(
        member,
        value,
        (n) => `00000000-0000-0000-0000-${String(n).padStart(12, "0")}`,
      );
    const name = member.toLowerCase();
    return value === "" ? "" : replaced(name, value, (n) => `${name}-${n}`);
  };
  const walk = (member: string, value: unknown): unknown => {
    if (typeof value === "string") return text(member, value);
    if (typeof value === "number")
      return keptNumbers.has(member) ? value : Number(replaced("number", String(value), String));
    if (Array.isArray(value)) return value.map((one: unknown) => walk(member, one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        /^[A-Za-z]\w{0,60}$/.test(key) ? key : replaced("member", key, (n) => `member-${n}`),
        walk(key, one),
      ]),
    );
  };
  return (value) => walk("", value);
}

const ids: ReadonlySet<string> = new Set(["cenbwp-", "cen-", "rg-"]);
