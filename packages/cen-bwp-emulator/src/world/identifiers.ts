import type { Random } from "./random.js";

const digits = Buffer.from("0123456789ABCDEF");
const scratch = Buffer.from("00000000-0000-4000-8000-000000000000");

/**
 * A request id as the service prints them: an upper-case UUID of version 4. Written into one buffer, since text put together from
 * pieces would be kept as those pieces for as long as the ledger lives.
 */
export function requestId(random: Random): string {
  const [a, b, c, d] = [random.next(), random.next(), random.next(), random.next()];
  writeHex(a, 8, 0);
  writeHex(b >>> 16, 4, 9);
  writeHex((b & 0x0fff) | 0x4000, 4, 14);
  writeHex(((c >>> 16) & 0x3fff) | 0x8000, 4, 19);
  writeHex(c & 0xffff, 4, 24);
  writeHex(d, 8, 28);
  return scratch.toString("latin1");
}

function writeHex(word: number, count: number, at: number): void {
  for (let place = count - 1, rest = word; place >= 0; place--, rest >>>= 4) {
    scratch[at + place] = digits[rest & 15] ?? 0;
  }
}

/** An access key pair that no cloud account can own. */
export function accessKey(random: Random): { accessKeyId: string; accessKeySecret: string } {
  const text = (words: number): string =>
    Array.from({ length: words }, () => randomWord(random)).join("");
  return { accessKeyId: `emulator-${text(2)}`, accessKeySecret: `emulator-${text(4)}` };
}

function randomWord(random: Random): string {
  return random.next().toString(16).padStart(8, "0");
}
