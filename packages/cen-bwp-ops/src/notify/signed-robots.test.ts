import { expect, it } from "vitest";
import { dingTalkSignedUrl, feishuSignedFormat } from "./signed-robots.js";

// Wanted values were computed by openssl dgst -sha256 -hmac.
const now = (): number => 1_700_000_000_000;

it("signs the address of a DingTalk robot with the time in ms", () => {
  const url = new URL(
    dingTalkSignedUrl("https://robot.example/send?access_token=t", "SECabc", now)(),
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    access_token: "t",
    timestamp: "1700000000000",
    sign: "jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM=",
  });
});

it("signs the body of a Feishu robot with the time in s", () => {
  const notice = { id: "n", event: "restored", at: 1, text: "p is back" } as const;
  expect(feishuSignedFormat("abc", now).body(notice)).toEqual({
    timestamp: "1700000000",
    sign: "VIS10b0EBvzzSdFnuk4tznEmK5wHaruvf/WnViv2yR4=",
    msg_type: "text",
    content: { text: "p is back" },
  });
});
