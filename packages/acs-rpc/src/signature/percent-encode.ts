const NEEDS_ENCODING = /[^A-Za-z0-9\-._~]/;
const LEFT_BY_ENCODE_URI_COMPONENT = /[!'()*]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Percent-encodes a parameter name or value the way both signature versions do: UTF-8, upper-case hex, everything but
 * `A-Z a-z 0-9 - _ . ~` (RFC 3986). Half a surrogate pair has no UTF-8 form and becomes U+FFFD, so this never throws.
 */
export function percentEncode(text: string): string {
  if (!NEEDS_ENCODING.test(text)) return text;
  return encodeURIComponent(text.replace(LONE_SURROGATE, "\uFFFD")).replace(
    LEFT_BY_ENCODE_URI_COMPONENT,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
