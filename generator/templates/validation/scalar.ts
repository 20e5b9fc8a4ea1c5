/** Whether a value is a whole number that a JavaScript number holds exactly. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

// oxlint-disable typescript/no-misused-spread -- code points are what the service counts

/** Whether a text has more characters than allowed. A text of more than twice as many units is not even counted. */
export function isLonger(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || [...text].length > max);
}

/** Whether a text has fewer characters than needed. */
export function isShorter(text: string, min: number): boolean {
  return text.length < 2 * min - 1 && [...text].length < min;
}

// oxlint-enable typescript/no-misused-spread

/** Digits, and at most one point between digits. */
export function isNumeric(text: string): boolean {
  let points = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 46 && at > 0 && at < text.length - 1) points += 1;
    else if (unit < 48 || unit > 57) return false;
  }
  return text.length > 0 && points < 2;
}
