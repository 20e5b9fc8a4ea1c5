import { createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIPv4 } from "node:net";
import {
  bitString,
  der,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  utcTime,
  utf8String,
} from "./der.js";

/** A key and the certificate over it, both PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly certificate: string;
}

const day = 24 * 60 * 60 * 1000;
const ecdsaWithSha256 = sequence(objectIdentifier("1.2.840.10045.4.3.2"));

/**
 * A certificate for this machine, valid from yesterday for 30 days by the wall clock: clients judge it by theirs.
 * Written by hand, since node:crypto issues none and the libraries that do bring a hundred times as much code.
 */
export function selfSignedCertificate(addresses: readonly string[]): SelfSigned {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const now = Date.now();
  const name = sequence(
    der(0x31, sequence(objectIdentifier("2.5.4.3"), utf8String("cen-bwp-emulator"))),
  );
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(serial()),
    ecdsaWithSha256,
    name,
    sequence(utcTime(now - day), utcTime(now + 30 * day)),
    name,
    publicKey,
    der(0xa3, sequence(basicConstraints(), alternativeNames(addresses))),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = sequence(body, ecdsaWithSha256, bitString(signature));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    certificate: pem(certificate),
  };
}

/** 15 random bytes; the first is neither 0 nor negative, so the integer is minimal. */
function serial(): Buffer {
  const bytes = randomBytes(15);
  bytes[0] = (bytes[0] ?? 0) | 1;
  return bytes;
}

/** Its own authority: only so may clients be told to trust it. */
function basicConstraints(): Buffer {
  const isAuthority = sequence(der(0x01, Buffer.from([0xff])));
  return sequence(
    objectIdentifier("2.5.29.19"),
    der(0x01, Buffer.from([0xff])),
    octetString(isAuthority),
  );
}

function alternativeNames(addresses: readonly string[]): Buffer {
  const names = addresses.map((address) => der(0x87, addressBytes(address)));
  return sequence(
    objectIdentifier("2.5.29.17"),
    octetString(sequence(der(0x82, Buffer.from("localhost")), ...names)),
  );
}

/** IPv4, or `::1` and its like: groups of hexadecimal digits with at most one gap. */
function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  const [head = "", tail = ""] = address.split("::");
  const groups = (text: string): readonly number[] =>
    text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
  const [before, after] = [groups(head), groups(tail)];
  const gap = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return Buffer.from([...before, ...gap, ...after].flatMap((group) => [group >> 8, group & 255]));
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
