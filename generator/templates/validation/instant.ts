/** What is wrong with a time: not written like the format, or no date on the calendar. */
export type TimeFault = "timeFormat" | "calendarDate";

/**
 * Judges a time written like `YYYY-MM-DDThh:mm:ssZ`, 20 signs, or `YYYY-MM-DDThh:mmZ`, 17. Written out, since a regular
 * expression and Date.parse take several times as long.
 */
export function timeFault(text: string, length: 17 | 20): TimeFault | undefined {
  if (
    text.length !== length ||
    text.charCodeAt(4) !== 45 ||
    text.charCodeAt(7) !== 45 ||
    text.charCodeAt(10) !== 84 ||
    text.charCodeAt(13) !== 58 ||
    (length === 20 && text.charCodeAt(16) !== 58) ||
    text.charCodeAt(length - 1) !== 90
  )
    return "timeFormat";
  const century = two(text, 0);
  const rest = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hours = two(text, 11);
  const minutes = two(text, 14);
  const seconds = length === 20 ? two(text, 17) : 0;
  // One of them is -1 where there are no digits, and then so is this.
  if ((century | rest | month | day | hours | minutes | seconds) < 0) return "timeFormat";
  return hours > 23 ||
    minutes > 59 ||
    seconds > 59 ||
    day < 1 ||
    month < 1 ||
    month > 12 ||
    (day > 28 && day > daysIn(century * 100 + rest, month))
    ? "calendarDate"
    : undefined;
}

/** As `timeFault`, for any format of `Y`, `M`, `D`, `h`, `m` and `s` with literal signs between them. */
export function timeFaultLike(text: string, format: string): TimeFault | undefined {
  if (text.length !== format.length) return "timeFormat";
  for (let at = 0; at < format.length; at += 1) {
    const got = text.charCodeAt(at);
    if ("YMDhms".includes(format.charAt(at)) ? got < 48 || got > 57 : got !== format.charCodeAt(at))
      return "timeFormat";
  }
  return timeFault(common(text, format), 20);
}

/** The instant of a time in which nothing is wrong, in ms since the epoch. Date.parse takes several times as long. */
export function instantOf(text: string, format?: string): number {
  const time = format === undefined ? text : common(text, format);
  const month = two(time, 5);
  // Years from March, so that the leap day is the last one.
  const year = two(time, 0) * 100 + two(time, 2) - (month > 2 ? 0 : 1);
  const days =
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) +
    two(time, 8) -
    719_469;
  const seconds = time.length === 17 ? 0 : two(time, 17);
  return (((days * 24 + two(time, 11)) * 60 + two(time, 14)) * 60 + seconds) * 1000;
}

/** A time of another format in the common one. */
function common(text: string, format: string): string {
  const part = (letter: string, otherwise: string): string =>
    Array.from(text)
      .filter((_, at) => format.charAt(at) === letter)
      .join("") || otherwise;
  return `${part("Y", "1970").padStart(4, "0")}-${part("M", "01")}-${part("D", "01")}T${part("h", "00")}:${part("m", "00")}:${part("s", "00")}Z`;
}

/** Two digits as a number; -1 where there are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
