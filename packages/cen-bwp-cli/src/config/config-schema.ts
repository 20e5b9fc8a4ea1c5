import { formats } from "../output/formats.js";

const text = { type: "string", minLength: 1 } as const;
const amount = { type: "number", minimum: 0 } as const;
const localTime = {
  type: "string",
  pattern: "^(\\d{4}-\\d{2}-\\d{2}T)?\\d{2}:\\d{2}$",
  examples: ["2026-11-23T22:00", "22:00"],
} as const;
const localDate = {
  type: "string",
  pattern: "^\\d{4}-\\d{2}-\\d{2}$",
  examples: ["2026-12-01"],
} as const;

function object(
  properties: Readonly<Record<string, object>>,
  required: readonly string[],
): Readonly<Record<string, unknown>> {
  return { type: "object", additionalProperties: false, required, properties };
}

/** The JSON Schema of `cen-bwp.yaml`: files are checked against it, and editors complete by it. */
export const configSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "cen-bwp.yaml",
  description:
    "Settings of the cen-bwp command. The environment wins over them, and flags win over both.",
  ...object(
    {
      endpoint: { description: "Another address of the service.", ...text },
      emulator: {
        description: "A scenario of the emulator, or a scenario file, instead of the service.",
        ...text,
      },
      profile: { description: "Profile of the vendor's credentials chain.", ...text },
      journal: { description: "The file where orders are remembered.", ...text },
      zone: {
        description: "Time zone (IANA name) of times without one, and of what is shown.",
        ...text,
      },
      output: { description: "How to print results.", type: "string", enum: formats },
      maxOrders: {
        description: "Paid orders one command may place at most.",
        type: "integer",
        minimum: 0,
      },
      price: {
        description:
          "What a Mbps is thought to cost for an hour. Your own estimate: the service tells none.",
        ...amount,
      },
      currency: { description: "The unit of price and budget, such as CNY.", ...text },
      budget: {
        description: "What the orders of one command may cost together by that estimate.",
        ...amount,
      },
      cens: {
        description: "Names of your own for CEN instances; --cen takes them.",
        type: "object",
        additionalProperties: {
          type: "string",
          pattern: "^cen-(?!attach-)[\\w.-]+$",
          examples: ["cen-7qthudw0ll6jmc"],
        },
      },
      coverage: {
        description: "Pairs of areas that CEN instances are to have a plan for.",
        type: "array",
        items: object(
          {
            cen: { description: "An id, or a name from cens.", ...text },
            areas: {
              description: "The two areas, either way round, such as [china, europe].",
              type: "array",
              minItems: 2,
              maxItems: 2,
              items: text,
            },
            bandwidth: { description: "Mbps at least.", type: "integer", minimum: 1 },
          },
          ["cen", "areas"],
        ),
      },
      windows: {
        description: "Temporary upgrades of several plans for the same span of time, by name.",
        type: "object",
        additionalProperties: object(
          {
            start: {
              description: "Local time such as 2026-11-23T22:00; with weekdays such as 22:00.",
              ...localTime,
            },
            end: {
              description: "Local time, 3 hours or more after the start.",
              ...localTime,
            },
            weekdays: {
              description: "The days on which it starts, every week.",
              type: "array",
              minItems: 1,
              items: {
                type: "string",
                enum: [
                  "monday",
                  "tuesday",
                  "wednesday",
                  "thursday",
                  "friday",
                  "saturday",
                  "sunday",
                ],
              },
            },
            from: { description: "The first day on which a weekly one may start.", ...localDate },
            until: { description: "The last day on which a weekly one may start.", ...localDate },
            zone: { description: "Time zone (IANA name) of start and end.", ...text },
            upgrades: {
              description: "In this order; the first one is the canary.",
              type: "array",
              minItems: 1,
              items: object(
                {
                  plan: {
                    type: "string",
                    pattern: "^cenbwp-[\\w.-]+$",
                    examples: ["cenbwp-4c2zaavbvh5f"],
                  },
                  bandwidth: {
                    description: "Mbps.",
                    type: "integer",
                    minimum: 2,
                    maximum: 10_000,
                  },
                },
                ["plan", "bandwidth"],
              ),
            },
            budget: {
              description: "What the orders of the window may cost together by the estimate.",
              ...amount,
            },
            reason: { description: "Why; kept with each order.", ...text },
            onSkipped: {
              description: "A local time the clocks skip is refused, or moved later.",
              type: "string",
              enum: ["refuse", "later"],
            },
            onDoubled: {
              description: "A local time that comes twice is refused, or one of the two.",
              type: "string",
              enum: ["refuse", "first", "second"],
            },
          },
          ["start", "end", "upgrades"],
        ),
      },
      notifiers: {
        description: "Who is told when an upgrade takes effect, ends, or needs somebody.",
        type: "array",
        items: {
          ...object(
            {
              name: { description: "A name of your own, each one once.", ...text },
              format: {
                description: "What the receiver takes; plain is the notice as JSON.",
                type: "string",
                enum: ["slack", "dingtalk", "feishu", "plain"],
              },
              url: { description: "The address; better urlFrom, it is a secret.", ...text },
              urlFrom: { description: "The environment variable with the address.", ...text },
              events: {
                description: "Only these; all by default.",
                type: "array",
                items: {
                  type: "string",
                  enum: ["effective", "endsSoon", "restored", "notRestored", "undecided", "halted"],
                },
              },
            },
            ["name", "format"],
          ),
          oneOf: [{ required: ["url"] }, { required: ["urlFrom"] }],
        },
      },
    },
    [],
  ),
};
