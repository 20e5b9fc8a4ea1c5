import type * as defaultCredentials from "acs-rpc/default-credentials";
import type * as openTelemetry from "acs-rpc/opentelemetry";
import type * as signature from "acs-rpc/signature";
import type * as scenario from "cen-bwp-emulator/scenario";
import type * as fastCheck from "cen-bwp-fixtures/fast-check";
import type * as msw from "cen-bwp-fixtures/msw";
import type * as conformance from "cen-bwp-ops/conformance";
import type * as jsonSchema from "cen-bwp-validation/json-schema";
import type * as english from "cen-bwp-validation/messages/en";
import type * as chinese from "cen-bwp-validation/messages/zh-cn";
import type * as zod from "cen-bwp-validation/zod";

// Every further entry resolves, with the types of its optional peer.
export type Entries = [
  typeof defaultCredentials,
  typeof openTelemetry,
  typeof signature,
  typeof scenario,
  typeof fastCheck,
  typeof msw,
  typeof conformance,
  typeof jsonSchema,
  typeof english,
  typeof chinese,
  typeof zod,
];
