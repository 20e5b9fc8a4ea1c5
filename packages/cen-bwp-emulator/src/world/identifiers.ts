import type { Random } from "./random.js";

const hexByte: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).toUpperCase().padStart(2, "0"),
);

/** A request id as the service prints them: an upper-case UUID of version 4. */
export function requestId(random: Random): string {
  const a = random.next();
  const b = (random.next() & 0xffff0fff) | 0x4000;
  const c = (random.next() & 0x3fffffff) | 0x80000000;
  const d = random.next();
  return `${high(a)}${low(a)}-${high(b)}-${low(b)}-${high(c)}-${low(c)}${high(d)}${low(d)}`;
}

/** An access key pair that no cloud account can own. */
export function accessKey(random: Random): { accessKeyId: string; accessKeySecret: string } {
  const text = (words: number): string =>
    Array.from({ length: words }, () => randomWord(random)).join("");
  return { accessKeyId: `emulator-${text(2)}`, accessKeySecret: `emulator-${text(4)}` };
}

function high(word: number): string {
  return `${hexByte[word >>> 24]}${hexByte[(word >>> 16) & 255]}`;
}

function low(word: number): string {
  return `${hexByte[(word >>> 8) & 255]}${hexByte[word & 255]}`;
}

function randomWord(random: Random): string {
  return random.next().toString(16).padStart(8, "0");
}
