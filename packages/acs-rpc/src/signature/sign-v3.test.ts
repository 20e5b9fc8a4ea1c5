import { expect, test } from "vitest";
import { signV3 } from "./sign-v3.js";

test("the official V3 vector: canonical request, its hash, signature and header", () => {
  const signed = signV3(
    {
      method: "POST",
      host: "ecs.cn-shanghai.aliyuncs.com",
      action: "RunInstances",
      version: "2014-05-26",
      parameters: [
        ["RegionId", "cn-shanghai"],
        ["ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"],
      ],
    },
    { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" },
    { date: Date.UTC(2023, 9, 26, 10, 22, 32), nonce: "3156853299f313e23d1673dc12e1703d" },
  );

  expect(signed.canonicalRequestHash).toBe(
    "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259",
  );
  expect(signed.signature).toBe("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  expect(signed.canonicalRequest).toBe(
    [
      "POST",
      "/",
      "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
      "host:ecs.cn-shanghai.aliyuncs.com",
      "x-acs-action:RunInstances",
      "x-acs-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "x-acs-date:2023-10-26T10:22:32Z",
      "x-acs-signature-nonce:3156853299f313e23d1673dc12e1703d",
      "x-acs-version:2014-05-26",
      "",
      "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ].join("\n"),
  );
  expect(signed.headers["authorization"]).toBe(
    "ACS3-HMAC-SHA256 Credential=YourAccessKeyId," +
      "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version," +
      "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
  );
});

test("an STS token travels in a signed header, a content type is signed, other headers are only sent", () => {
  const signed = signV3(
    {
      method: "POST",
      host: "cbn.aliyuncs.com",
      action: "DescribeCens",
      version: "2017-09-12",
      parameters: [],
      headers: { "Content-Type": "text/plain", "User-Agent": "me" },
      body: "body",
    },
    { accessKeyId: "id", accessKeySecret: "secret", securityToken: "token" },
    { date: 0, nonce: "n" },
  );
  expect({ ...signed.headers, authorization: undefined }).toEqual({
    "content-type": "text/plain",
    "user-agent": "me",
    host: "cbn.aliyuncs.com",
    "x-acs-accesskey-id": "id",
    "x-acs-action": "DescribeCens",
    "x-acs-content-sha256": "230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5",
    "x-acs-date": "1970-01-01T00:00:00Z",
    "x-acs-security-token": "token",
    "x-acs-signature-nonce": "n",
    "x-acs-version": "2017-09-12",
    authorization: undefined,
  });
  expect(signed.signedHeaderNames).toBe(
    "content-type;host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;" +
      "x-acs-security-token;x-acs-signature-nonce;x-acs-version",
  );
});
