import { expect, it } from "vitest";

import { refusal, openRegistry } from "./registry.js";
import { ReleaseProblem } from "./release-problem.js";

const registry = openRegistry("https://registry.example.invalid/npm", "secret");
registry.close();

it.each([
  ["npm error code ENEEDAUTH\nnpm error need auth", "token-missing"],
  ["npm error code E401\nnpm error Unable to authenticate", "token-missing"],
  ["npm error code E403\nnpm error 403 Forbidden", "token-refused"],
  ["npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED", "registry-down"],
  ["npm error code E503\nnpm error 503 Service Unavailable", "registry-down"],
  ["npm error code E409\nnpm error 409 Conflict", "registry-refused"],
])("puts %j into our words", (stderr, code) => {
  const { code: found, message, remedy } = refusal(registry, { code: 1, stdout: "", stderr });
  expect([
    found,
    message.startsWith("https://registry.example.invalid/npm/"),
    remedy !== "",
  ]).toEqual([code, true, true]);
});

it.each(["", "registry.example.invalid", "file:///somewhere"])("wants an address: %j", (url) => {
  expect(() => openRegistry(url, undefined)).toThrow(ReleaseProblem);
});
