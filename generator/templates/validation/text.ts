/** Whether a text has more characters than allowed. A text of more than twice as many units is not even counted. */
export function longer(text: string, bound: number): boolean {
  return text.length > bound && (text.length > 2 * bound || lengthOf(text) > bound);
}

/** Characters as the service counts them: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 1; at < text.length; at += 1)
    // The second half of a pair; a half without its other half counts as one.
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800)
      length -= 1;
  return length;
}

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
