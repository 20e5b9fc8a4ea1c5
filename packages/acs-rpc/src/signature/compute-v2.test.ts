import { expect, test } from "vitest";
import { computeV2 } from "./compute-v2.js";

const vector = (timeName: string): [string, string][] => [
  [timeName, "2016-02-23T12:46:24Z"],
  ["Format", "XML"],
  ["AccessKeyId", "testid"],
  ["Action", "DescribeRegions"],
  ["SignatureMethod", "HMAC-SHA1"],
  ["SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"],
  ["Version", "2014-05-26"],
  ["SignatureVersion", "1.0"],
];

test("the official V2 vector: string to sign and signature", () => {
  expect(computeV2("GET", vector("Timestamp"), "testsecret")).toEqual({
    stringToSign:
      "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26",
    signature: "OLeaidS1JvxuMvnyHOwuJ+uX5qY=",
  });
});

test("the older V2 vector, with the parameter spelt TimeStamp", () => {
  expect(computeV2("GET", vector("TimeStamp"), "testsecret").signature).toBe(
    "CT9X0VtwR86fNWSnsc6v8YGOjuE=",
  );
});

test("an own Signature parameter is not signed", () => {
  expect(
    computeV2("GET", [...vector("Timestamp"), ["Signature", "x"]], "testsecret").signature,
  ).toBe("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
});
