import type { Success } from "../operations/operation.js";
import type { Refusal } from "../rules/rule.js";
import type { WireResponse } from "../wire/wire-message.js";

const hostId = "cbn.aliyuncs.com";

/** A success: the operation's members and the request id. `now` in ms since the epoch dates the answer. */
export function successAnswer(requestId: string, now: number, { json }: Success): WireResponse {
  const rest = json === "{}" ? "}" : `,${json.slice(1)}`;
  return answer(200, requestId, now, `{"RequestId":"${requestId}"${rest}`);
}

/** A refusal in the service's error envelope. */
export function refusalAnswer(requestId: string, now: number, refusal: Refusal): WireResponse {
  const query = new URLSearchParams({ q: refusal.code, product: "Cbn", requestId });
  const envelope = {
    RequestId: requestId,
    HostId: hostId,
    Code: refusal.code,
    Message: refusal.message,
    Recommend: `https://api.aliyun.com/troubleshoot?${query.toString()}`,
  };
  return answer(refusal.status, requestId, now, JSON.stringify(envelope));
}

function answer(status: number, requestId: string, now: number, body: string): WireResponse {
  return {
    status,
    headers: {
      "content-type": "application/json;charset=utf-8",
      date: dateText(now),
      "x-acs-request-id": requestId,
    },
    body,
  };
}

let dated = { second: Number.NaN, text: "" };

/** The Date header of an instant. Kept for a second: printing a date costs more than routing a request. */
function dateText(now: number): string {
  const second = Math.floor(now / 1000);
  if (dated.second !== second) dated = { second, text: new Date(now).toUTCString() };
  return dated.text;
}
