import { instantOf, timeFault, type TimeFault } from "./instant.js";

/** As `timeFault`, for any format of `Y`, `M`, `D`, `h`, `m` and `s` with literal signs between them. */
export function faultLike(text: string, format: string): TimeFault | undefined {
  if (text.length !== format.length) return "timeFormat";
  for (let at = 0; at < format.length; at += 1) {
    const got = text.charCodeAt(at);
    if ("YMDhms".includes(format.charAt(at)) ? got < 48 || got > 57 : got !== format.charCodeAt(at))
      return "timeFormat";
  }
  return timeFault(common(text, format), 20);
}

/** As `instantOf`, for any format. */
export function instantLike(text: string, format: string): number {
  return instantOf(common(text, format));
}

/** A time of another format in the common one. */
function common(text: string, format: string): string {
  const part = (letter: string, otherwise: string): string =>
    Array.from(text)
      .filter((_, at) => format.charAt(at) === letter)
      .join("") || otherwise;
  return `${part("Y", "1970").padStart(4, "0")}-${part("M", "01")}-${part("D", "01")}T${part("h", "00")}:${part("m", "00")}:${part("s", "00")}Z`;
}
