/** Distinguished Encoding Rules (X.690), as much of them as one certificate needs. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(length: number): readonly number[] {
  if (length < 128) return [length];
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
}

export function sequence(...members: readonly Uint8Array[]): Buffer {
  return der(0x30, ...members);
}

/** A positive integer, most significant byte first. */
export function integer(bytes: Uint8Array): Buffer {
  // A leading one bit would make it negative.
  return der(0x02, (bytes[0] ?? 0) > 127 ? Buffer.from([0]) : Buffer.alloc(0), bytes);
}

/** Such as `2.5.4.3`. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest.flatMap(base128)];
  return der(0x06, Buffer.from(bytes));
}

function base128(value: number): readonly number[] {
  const low = value & 127;
  return value < 128 ? [low] : [...base128(value >> 7).map((byte) => byte | 128), low];
}

/** `0` tells that no bit of the last byte is unused. */
export function bitString(bytes: Uint8Array): Buffer {
  return der(0x03, Buffer.from([0]), bytes);
}

export function octetString(...contents: readonly Uint8Array[]): Buffer {
  return der(0x04, ...contents);
}

export function utf8String(text: string): Buffer {
  return der(0x0c, Buffer.from(text));
}

/** UTCTime, which holds the years 1950 to 2049. */
export function utcTime(instant: number): Buffer {
  const digits = new Date(instant).toISOString().replaceAll(/[-:T]/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}
