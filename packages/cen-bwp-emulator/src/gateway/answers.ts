import type { Success } from "../operations/operation.js";
import type { Refusal } from "../rules/rule.js";
import type { WireResponse } from "../wire/wire-message.js";
import { toXml } from "./xml.js";

const hostId = "cbn.aliyuncs.com";

/** How an answer is written; `operation` names the root element of an XML one. */
export type AnswerFormat = "JSON" | { readonly operation: string };

/** A success: the operation's members and the request id. `now` in ms since the epoch dates the answer. */
export function successAnswer(
  requestId: string,
  now: number,
  { json }: Success,
  format: AnswerFormat = "JSON",
): WireResponse {
  const rest = json === "{}" ? "}" : `,${json.slice(1)}`;
  const body = `{"RequestId":"${requestId}"${rest}`;
  if (format === "JSON") return answer(200, requestId, now, body);
  const xml = toXml(`${format.operation}Response`, JSON.parse(body) as object);
  return answer(200, requestId, now, xml, "text/xml;charset=utf-8");
}

/** A refusal in the service's error envelope. */
export function refusalAnswer(
  requestId: string,
  now: number,
  refusal: Refusal,
  format: AnswerFormat = "JSON",
): WireResponse {
  const query = new URLSearchParams({ q: refusal.code, product: "Cbn", requestId });
  const envelope = {
    RequestId: requestId,
    HostId: hostId,
    Code: refusal.code,
    Message: refusal.message,
    Recommend: `https://api.aliyun.com/troubleshoot?${query.toString()}`,
    ...refusal.members,
  };
  const written =
    format === "JSON"
      ? answer(refusal.status, requestId, now, JSON.stringify(envelope))
      : answer(refusal.status, requestId, now, toXml("Error", envelope), "text/xml;charset=utf-8");
  return refusal.headers === undefined
    ? written
    : { ...written, headers: { ...written.headers, ...refusal.headers } };
}

function answer(
  status: number,
  requestId: string,
  now: number,
  body: string,
  contentType = "application/json;charset=utf-8",
): WireResponse {
  return {
    status,
    headers: {
      "content-type": contentType,
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
