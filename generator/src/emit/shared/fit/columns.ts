const narrow =
  /[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2100-\u218B\u2190-\u2319\u2460-\u25FC]/;

/** Ideographs, kana, Hangul, their punctuation; pictures that are no part of a sequence. */
const wide =
  /[\u3000-\u3029\u3030-\u303E\u3041-\u3096\u30A0-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFA6D\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F3FA}\u{1F400}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{2FFFD}]/u;

/**
 * Columns a text takes on a screen as oxfmt counts them, which are those of the Unicode width tables. NaN where a letter of it is none of those
 * that are common here, such as one that joins others into one picture: what compares with that is never too long, and `fitText` leaves the
 * file to oxfmt.
 */
export function columnsOf(text: string): number {
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) > lastOfAscii) return at + otherColumns(text, at);
  return text.length;
}

/** Nearly everything is ASCII. */
const lastOfAscii = 126;

function otherColumns(text: string, from: number): number {
  let columns = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text.charCodeAt(at) <= lastOfAscii) {
      columns += 1;
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(at) as number);
    if (narrow.test(letter)) columns += 1;
    else if (wide.test(letter) && isFilled(letter)) columns += 2;
    else return Number.NaN;
    at += letter.length - 1;
  }
  return columns;
}

/** Some pictures are drawn small. */
function isFilled(letter: string): boolean {
  return letter.length === 1 || letter >= "\u{20000}" || /\p{Emoji_Presentation}/u.test(letter);
}
