// What a careful person writes when nothing but speed counts: the bar our emitted code is held against. Built twice: with the
// messages our issues have, made on the spot as people do, and without any.
declare const WORDS: boolean;

/** Faults say what our issues say. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly level: "error" | "warn";
  readonly received: unknown;
  readonly params: readonly (string | number)[];
  readonly message?: string;
  readonly expected?: string;
}

type Outcome =
  | { readonly ok: true; readonly value: unknown; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly issues: readonly Fault[] };

const filterKeys = ["CenBandwidthPackageId", "CenId", "Name", "Status"];
type Bag = Record<string, unknown>;

function outcome(value: unknown, faults: Fault[]): Outcome {
  if (faults.length === 0) return { ok: true, value, warnings: [] };
  for (const fault of faults) if (fault.level === "error") return { ok: false, issues: faults };
  return { ok: true, value, warnings: faults };
}

function add(
  faults: Fault[],
  path: Fault["path"],
  code: string,
  received: unknown,
  params: Fault["params"],
  level: Fault["level"] = "error",
): void {
  if (WORDS) {
    const expected = wanted(code, params);
    const message = `${place(path)}: ${said(code, received, params)}`;
    faults.push({ path, code, level, received, params, message, expected });
  } else faults.push({ path, code, level, received, params });
}

const types: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  integer: "a whole number",
  array: "a list",
  object: "an object",
};

function place(path: Fault["path"]): string {
  let text = "";
  for (const step of path)
    text += typeof step === "number" ? `[${step}]` : text === "" ? step : `.${step}`;
  return text === "" ? "the value" : text;
}

function shown(received: unknown): string {
  return typeof received === "string" ? JSON.stringify(received) : String(received);
}

function said(code: string, received: unknown, params: Fault["params"]): string {
  switch (code) {
    case "type":
      return `${shown(received)} is not ${types[String(params[0])]}`;
    case "maximum":
      return `${shown(received)} is above the maximum of ${params[0]}`;
    case "minimum":
      return `${shown(received)} is below the minimum of ${params[0]}`;
    case "enum":
      return `${shown(received)} is not one of ${params.join(", ")}`;
    case "forbiddenPrefix":
      return `${shown(received)} starts with ${params[0]}`;
    case "forbiddenSubstring":
      return `${shown(received)} contains ${params[0]}`;
    default:
      return `${shown(received)} breaks ${code} ${params.join(", ")}`;
  }
}

function wanted(code: string, params: Fault["params"]): string {
  switch (code) {
    case "type":
      return types[String(params[0])] ?? "";
    case "maximum":
      return `at most ${params[0]}`;
    case "minimum":
      return `at least ${params[0]}`;
    case "enum":
      return `one of ${params.join(", ")}`;
    case "forbiddenPrefix":
      return `not to start with ${params[0]}`;
    case "forbiddenSubstring":
      return `not to contain ${params[0]}`;
    default:
      return `${code} ${params.join(", ")}`;
  }
}

function isBag(value: unknown): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function units(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function tagText(faults: Fault[], index: number, name: string, text: unknown, max: number): void {
  if (text === undefined) return;
  if (typeof text !== "string") return add(faults, ["Tag", index, name], "type", text, ["string"]);
  if (text.length > max && units(text) > max)
    add(faults, ["Tag", index, name], "maxLength", text, [max]);
  if (text.startsWith("acs:")) add(faults, ["Tag", index, name], "forbiddenPrefix", text, ["acs:"]);
  if (text.startsWith("aliyun"))
    add(faults, ["Tag", index, name], "forbiddenPrefix", text, ["aliyun"]);
  // One sign is looked for faster than several.
  if (text.indexOf(":") < 0) return;
  if (text.indexOf("http://") >= 0)
    add(faults, ["Tag", index, name], "forbiddenSubstring", text, ["http://"]);
  if (text.indexOf("https://") >= 0)
    add(faults, ["Tag", index, name], "forbiddenSubstring", text, ["https://"]);
}

export function describeByHand(value: unknown): Outcome {
  const faults: Fault[] = [];
  if (!isBag(value)) {
    add(faults, [], "type", value, ["object"]);
    return outcome(value, faults);
  }
  const size = value["PageSize"];
  if (size !== undefined) {
    if (typeof size !== "number" || !Number.isSafeInteger(size))
      add(faults, ["PageSize"], "type", size, ["integer"]);
    else if (size > 50) add(faults, ["PageSize"], "maximum", size, [50]);
    else if (size < 1) add(faults, ["PageSize"], "minimum", size, [1]);
  }
  const number = value["PageNumber"];
  if (number !== undefined) {
    if (typeof number !== "number" || !Number.isSafeInteger(number))
      add(faults, ["PageNumber"], "type", number, ["integer"]);
    else if (number < 1) add(faults, ["PageNumber"], "minimum", number, [1]);
  }
  const or = value["IsOrKey"];
  if (or !== undefined && typeof or !== "boolean")
    add(faults, ["IsOrKey"], "type", or, ["boolean"]);
  const include = value["IncludeReservationData"];
  if (include !== undefined && typeof include !== "boolean")
    add(faults, ["IncludeReservationData"], "type", include, ["boolean"]);
  const group = value["ResourceGroupId"];
  if (group !== undefined) {
    if (typeof group !== "string") add(faults, ["ResourceGroupId"], "type", group, ["string"]);
    else if (!group.startsWith("rg-"))
      add(faults, ["ResourceGroupId"], "prefix", group, ["rg-"], "warn");
  }
  const filters = value["Filter"];
  if (filters !== undefined) {
    if (!Array.isArray(filters)) add(faults, ["Filter"], "type", filters, ["array"]);
    else {
      if (filters.length > 5) add(faults, ["Filter"], "maxItems", filters, [5]);
      for (let index = 0, end = Math.min(5, filters.length); index < end; index += 1) {
        const filter: unknown = filters[index];
        if (!isBag(filter)) {
          add(faults, ["Filter", index], "type", filter, ["object"]);
          continue;
        }
        const key = filter["Key"];
        const values = filter["Value"];
        if (key !== undefined) {
          if (typeof key !== "string")
            add(faults, ["Filter", index, "Key"], "type", key, ["string"]);
          else if (
            key !== "CenId" &&
            key !== "Status" &&
            key !== "CenBandwidthPackageId" &&
            key !== "Name"
          )
            add(faults, ["Filter", index, "Key"], "enum", key, filterKeys);
        }
        if (values !== undefined) {
          if (!Array.isArray(values))
            add(faults, ["Filter", index, "Value"], "type", values, ["array"]);
          else {
            if (values.length > 10_000)
              add(faults, ["Filter", index, "Value"], "maxItems", values, [10_000]);
            for (let at = 0, last = Math.min(10_000, values.length); at < last; at += 1) {
              const one: unknown = values[at];
              if (typeof one !== "string")
                add(faults, ["Filter", index, "Value", at], "type", one, ["string"]);
              else if (key === "Status" && one !== "Idle" && one !== "InUse")
                add(faults, ["Filter", index, "Value", at], "conditionalValue", one, [
                  "Status",
                  "Idle",
                  "InUse",
                ]);
            }
          }
        }
        for (const name in filter)
          if (name !== "Key" && name !== "Value" && filter[name] !== undefined)
            add(faults, ["Filter", index, name], "unknownKey", filter[name], ["Key", "Value"]);
      }
    }
  }
  const tags = value["Tag"];
  if (tags !== undefined) {
    if (!Array.isArray(tags)) add(faults, ["Tag"], "type", tags, ["array"]);
    else {
      if (tags.length > 20) add(faults, ["Tag"], "maxItems", tags, [20]);
      for (let index = 0, end = Math.min(20, tags.length); index < end; index += 1) {
        const tag: unknown = tags[index];
        if (!isBag(tag)) {
          add(faults, ["Tag", index], "type", tag, ["object"]);
          continue;
        }
        const key = tag["Key"];
        tagText(faults, index, "Key", key, 64);
        if (key === "") add(faults, ["Tag", index, "Key"], "minLength", key, [1]);
        tagText(faults, index, "Value", tag["Value"], 128);
        if (key !== undefined)
          for (let at = 0; at < index; at += 1) {
            const other: unknown = tags[at];
            if (isBag(other) && other["Key"] === key) {
              add(faults, ["Tag", index, "Key"], "duplicate", key, []);
              break;
            }
          }
        for (const name in tag)
          if (name !== "Key" && name !== "Value" && tag[name] !== undefined)
            add(faults, ["Tag", index, name], "unknownKey", tag[name], ["Key", "Value"]);
      }
    }
  }
  for (const name in value)
    if (
      name !== "PageSize" &&
      name !== "PageNumber" &&
      name !== "IsOrKey" &&
      name !== "IncludeReservationData" &&
      name !== "ResourceGroupId" &&
      name !== "Filter" &&
      name !== "Tag" &&
      value[name] !== undefined
    )
      add(faults, [name], "unknownKey", value[name], []);
  return outcome(value, faults);
}

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** A minute-precise instant: 0 fine, 1 badly written, 2 no such date. */
function minuteFault(text: string): number {
  if (
    text.length !== 17 ||
    text.charCodeAt(4) !== 45 ||
    text.charCodeAt(7) !== 45 ||
    text.charCodeAt(10) !== 84 ||
    text.charCodeAt(13) !== 58 ||
    text.charCodeAt(16) !== 90
  )
    return 1;
  const century = digits(text, 0);
  const rest = digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  const hours = digits(text, 11);
  const minutes = digits(text, 14);
  if (century < 0 || rest < 0 || month < 0 || day < 0 || hours < 0 || minutes < 0) return 1;
  const year = century * 100 + rest;
  if (hours > 23 || minutes > 59 || day < 1 || day > (days[month - 1] ?? 0)) return 2;
  return month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
    ? 2
    : 0;
}

function isDecimal(text: string): boolean {
  let points = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 46 && at > 0 && at < text.length - 1) points += 1;
    else if (unit < 48 || unit > 57) return false;
  }
  return text.length > 0 && points < 2;
}

const root = ["CenBandwidthPackages", "CenBandwidthPackage"];

function isText(faults: Fault[], index: number, name: string, value: unknown): value is string {
  if (value === undefined || typeof value === "string") return value !== undefined;
  add(faults, [...root, index, name], "type", value, ["string"]);
  return false;
}

function minute(faults: Fault[], index: number, name: string, value: unknown): void {
  if (!isText(faults, index, name, value)) return;
  const fault = minuteFault(value);
  if (fault === 0) return;
  const code = fault === 1 ? "timeFormat" : "calendarDate";
  add(faults, [...root, index, name], code, value, ["YYYY-MM-DDThh:mmZ"], "warn");
}

function planByHand(faults: Fault[], index: number, plan: unknown): void {
  if (!isBag(plan)) return add(faults, [...root, index], "type", plan, ["object"]);
  const bandwidth = plan["Bandwidth"];
  if (
    bandwidth !== undefined &&
    (typeof bandwidth !== "number" || !Number.isSafeInteger(bandwidth))
  )
    add(faults, [...root, index, "Bandwidth"], "type", bandwidth, ["integer"]);
  isText(faults, index, "BandwidthPackageChargeType", plan["BandwidthPackageChargeType"]);
  isText(faults, index, "BusinessStatus", plan["BusinessStatus"]);
  isText(faults, index, "CenBandwidthPackageId", plan["CenBandwidthPackageId"]);
  const cens = plan["CenIds"];
  if (cens !== undefined) {
    if (!isBag(cens)) add(faults, [...root, index, "CenIds"], "type", cens, ["object"]);
    else {
      const list = cens["CenId"];
      if (list !== undefined) {
        if (!Array.isArray(list))
          add(faults, [...root, index, "CenIds", "CenId"], "type", list, ["array"]);
        else
          for (let at = 0; at < list.length; at += 1)
            if (typeof list[at] !== "string")
              add(faults, [...root, index, "CenIds", "CenId", at], "type", list[at], ["string"]);
      }
    }
  }
  minute(faults, index, "CreationTime", plan["CreationTime"]);
  isText(faults, index, "Description", plan["Description"]);
  minute(faults, index, "ExpiredTime", plan["ExpiredTime"]);
  isText(faults, index, "GeographicRegionAId", plan["GeographicRegionAId"]);
  isText(faults, index, "GeographicRegionBId", plan["GeographicRegionBId"]);
  isText(faults, index, "GeographicSpanId", plan["GeographicSpanId"]);
  isText(faults, index, "HasReservationData", plan["HasReservationData"]);
  const cross = plan["IsCrossBorder"];
  if (cross !== undefined && typeof cross !== "boolean")
    add(faults, [...root, index, "IsCrossBorder"], "type", cross, ["boolean"]);
  isText(faults, index, "Name", plan["Name"]);
  const wrapper = plan["OrginInterRegionBandwidthLimits"];
  if (wrapper !== undefined) {
    if (!isBag(wrapper))
      add(faults, [...root, index, "OrginInterRegionBandwidthLimits"], "type", wrapper, ["object"]);
    else {
      const list = wrapper["OrginInterRegionBandwidthLimit"];
      if (list !== undefined) {
        if (!Array.isArray(list))
          add(faults, [...root, index, "OrginInterRegionBandwidthLimits"], "type", list, ["array"]);
        else
          for (let item = 0; item < list.length; item += 1) {
            const limit: unknown = list[item];
            if (!isBag(limit)) {
              add(
                faults,
                [...root, index, "OrginInterRegionBandwidthLimits", item],
                "type",
                limit,
                ["object"],
              );
              continue;
            }
            const most = limit["BandwidthLimit"];
            if (most !== undefined) {
              if (typeof most !== "string")
                add(
                  faults,
                  [...root, index, "OrginInterRegionBandwidthLimits", item],
                  "type",
                  most,
                  ["string"],
                );
              else if (!isDecimal(most))
                add(
                  faults,
                  [...root, index, "OrginInterRegionBandwidthLimits", item],
                  "numeric",
                  most,
                  [],
                  "warn",
                );
            }
            const span = limit["GeographicSpanId"];
            if (span !== undefined && typeof span !== "string")
              add(
                faults,
                [...root, index, "OrginInterRegionBandwidthLimits", item, "GeographicSpanId"],
                "type",
                span,
                ["string"],
              );
            const local = limit["LocalRegionId"];
            if (local !== undefined && typeof local !== "string")
              add(
                faults,
                [...root, index, "OrginInterRegionBandwidthLimits", item, "LocalRegionId"],
                "type",
                local,
                ["string"],
              );
            const far = limit["OppositeRegionId"];
            if (far !== undefined && typeof far !== "string")
              add(
                faults,
                [...root, index, "OrginInterRegionBandwidthLimits", item, "OppositeRegionId"],
                "type",
                far,
                ["string"],
              );
          }
      }
    }
  }
  minute(faults, index, "ReservationActiveTime", plan["ReservationActiveTime"]);
  const reserved = plan["ReservationBandwidth"];
  if (isText(faults, index, "ReservationBandwidth", reserved) && !isDecimal(reserved))
    add(faults, [...root, index, "ReservationBandwidth"], "numeric", reserved, [], "warn");
  isText(faults, index, "ReservationInternetChargeType", plan["ReservationInternetChargeType"]);
  isText(faults, index, "ReservationOrderType", plan["ReservationOrderType"]);
  isText(faults, index, "ResourceGroupId", plan["ResourceGroupId"]);
  isText(faults, index, "Status", plan["Status"]);
  const tags = plan["Tags"];
  if (tags !== undefined) {
    if (!isBag(tags)) add(faults, [...root, index, "Tags"], "type", tags, ["object"]);
    else {
      const list = tags["Tag"];
      if (list !== undefined) {
        if (!Array.isArray(list)) add(faults, [...root, index, "Tags"], "type", list, ["array"]);
        else
          for (let item = 0; item < list.length; item += 1) {
            const tag: unknown = list[item];
            if (!isBag(tag)) {
              add(faults, [...root, index, "Tags", item], "type", tag, ["object"]);
              continue;
            }
            const key = tag["Key"];
            if (key !== undefined && typeof key !== "string")
              add(faults, [...root, index, "Tags", item, "Key"], "type", key, ["string"]);
            const held = tag["Value"];
            if (held !== undefined && typeof held !== "string")
              add(faults, [...root, index, "Tags", item, "Value"], "type", held, ["string"]);
          }
      }
    }
  }
}

export function pageByHand(value: unknown): Outcome {
  const faults: Fault[] = [];
  if (!isBag(value)) {
    add(faults, [], "type", value, ["object"]);
    return outcome(value, faults);
  }
  const wrapper = value["CenBandwidthPackages"];
  if (wrapper !== undefined) {
    if (!isBag(wrapper)) add(faults, ["CenBandwidthPackages"], "type", wrapper, ["object"]);
    else {
      const list = wrapper["CenBandwidthPackage"];
      if (list !== undefined) {
        if (!Array.isArray(list)) add(faults, root, "type", list, ["array"]);
        else
          for (let index = 0; index < list.length; index += 1)
            planByHand(faults, index, list[index]);
      }
    }
  }
  for (const name of ["PageNumber", "PageSize", "TotalCount"]) {
    const count = value[name];
    if (count !== undefined && (typeof count !== "number" || !Number.isSafeInteger(count)))
      add(faults, [name], "type", count, ["integer"]);
  }
  const id = value["RequestId"];
  if (id !== undefined && typeof id !== "string")
    add(faults, ["RequestId"], "type", id, ["string"]);
  return outcome(value, faults);
}
