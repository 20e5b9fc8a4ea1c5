/** `"true"` and `"false"` of an answer as a boolean; `undefined` for anything else, so that a new value is no false `false`. */
export function parseStringBoolean(text: string | undefined): boolean | undefined {
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** A number an answer writes as a text, such as a bandwidth in Mbps; `undefined` for anything but decimal digits. */
export function parseStringNumber(text: string | undefined): number | undefined {
  return text !== undefined && text.length <= 20 && /^\d+(\.\d+)?$/.test(text)
    ? Number(text)
    : undefined;
}

/** A boolean as an answer writes it. */
export function formatStringBoolean(value: boolean): "true" | "false" {
  return value ? "true" : "false";
}

/** A number as an answer writes it: plain decimal digits. */
export function formatStringNumber(value: number): string {
  return String(value);
}
