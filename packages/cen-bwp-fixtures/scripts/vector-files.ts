import { answerVectors } from "./answer-vectors.js";
import { callVectors, date, keys } from "./call-vectors.js";
import { malformedRequests } from "./malformed-vectors.js";
import { officialVectors } from "./official-vectors.js";

/** Every file of `vectors/` by name, as text. */
export function vectorFiles(): Readonly<Record<string, string>> {
  return {
    "answers.json": print({
      about: "Answers of the service and what a client makes of them.",
      vectors: answerVectors(),
    }),
    "calls.json": print({
      about:
        "Whole calls: request, wire parameters, canonical query, V3 and V2 signature, answer, parsed value.",
      keys,
      date,
      vectors: callVectors(),
    }),
    "malformed-requests.json": print({
      about:
        "Signed requests with one fault each; a verifier whose clock shows `date` refuses them with `code`.",
      keys,
      date,
      vectors: malformedRequests(),
    }),
    "official-signatures.json": print({
      about: "The worked examples of the vendor's signature pages.",
      ...officialVectors(),
    }),
  };
}

function print(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
