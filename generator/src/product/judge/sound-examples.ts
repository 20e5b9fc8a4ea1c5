import type { Member, Model, ObjectType, ScalarType, Type } from "../../model/model.js";
import { faultOfScalar, isInexact } from "./fault-of-scalar.js";

/** An example, or a part of one, that the rest of the documentation contradicts. */
export interface Contradiction {
  readonly operation: string;
  readonly part: "request" | "response";
  /** `Cranes.Crane[0].Reach`; of a request's parameter without numbers. */
  readonly path: string;
  readonly message: string;
  /** Nothing is wrong with the documentation: it is JavaScript that cannot hold the number. */
  readonly inexact: boolean;
}

/**
 * The model with examples that its types and rules allow. What they do not is left out and reported, so that everything emitted
 * from examples agrees with the validators emitted from the rules.
 */
export function soundExamples(model: Model): {
  readonly model: Model;
  readonly contradictions: readonly Contradiction[];
} {
  const contradictions: Contradiction[] = [];
  const requests = new Map(model.operations.map(({ name, request }) => [request, name]));
  const owners = new Map(
    model.operations.flatMap(({ name, request, parts }) =>
      [request, ...parts].map((object) => [object, name] as const),
    ),
  );
  const objects = Object.fromEntries(
    Object.entries(model.objects).map(([name, object]) => {
      const operation = requests.get(name) ?? owners.get(name);
      // Answers open to anything have their examples below, in one piece.
      if (operation === undefined || !object.closed) return [name, object];
      const found: Found = (path, message, inexact = false) =>
        void contradictions.push({ operation, part: "request", path, message, inexact });
      return [
        name,
        { ...object, members: object.members.map((one) => soundMember(one, "", found)) },
      ];
    }),
  );
  const operations = model.operations.map((operation) => {
    const { name, response, responseExample } = operation;
    if (responseExample === undefined) return operation;
    const found: Found = (path, message, inexact = false) =>
      void contradictions.push({ operation: name, part: "response", path, message, inexact });
    const sound = soundValue(
      { model, found },
      { kind: "ref", name: response },
      responseExample,
      "",
    );
    return { ...operation, responseExample: sound };
  });
  return { model: { ...model, objects, operations }, contradictions };
}

type Found = (path: string, message: string, inexact?: boolean) => void;

/** A parameter without its example where its own rules refuse it. */
function soundMember(member: Member, prefix: string, found: Found): Member {
  return { ...member, type: soundType(member.type, `${prefix}${member.name}`, found) };
}

function soundType(type: Type, path: string, found: Found): Type {
  switch (type.kind) {
    case "scalar": {
      if (type.example === undefined) return type;
      const fault = faultOfScalar(type, type.example);
      if (fault === undefined) return type;
      found(path, fault, isInexact(type, type.example));
      return { ...type, example: undefined };
    }
    case "array":
      return { ...type, items: soundType(type.items, `${path}[]`, found) };
    case "object":
      return {
        ...type,
        members: type.members.map((one) => soundMember(one, `${path}.`, found)),
        ...(type.values === undefined
          ? {}
          : { values: soundType(type.values, `${path}.*`, found) }),
      };
    default:
      return type;
  }
}

interface Walk {
  readonly model: Model;
  readonly found: Found;
}

/** The part of a value that its type allows; undefined where nothing of it is left. */
function soundValue(walk: Walk, type: Type, value: unknown, path: string): unknown {
  switch (type.kind) {
    case "any":
      return value;
    case "ref": {
      const object = walk.model.objects[type.name];
      return object === undefined ? undefined : soundObject(walk, object, value, path);
    }
    case "object":
      return soundObject(walk, type, value, path);
    case "array":
      if (!Array.isArray(value))
        return lost(walk, path, `${kindOf(value)} stands where a list belongs`);
      return value.flatMap((item, index) => {
        const sound = soundValue(walk, type.items, item, `${path}[${index}]`);
        return sound === undefined ? [] : [sound];
      });
    case "scalar":
      return soundScalar(walk, type, value, path);
  }
}

function soundObject(walk: Walk, type: ObjectType, value: unknown, path: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return lost(walk, path, `${kindOf(value)} stands where an object belongs`);
  // Nothing is known of its members.
  if (type.members.length === 0 && type.values === undefined) return value;
  const members = new Map(type.members.map((member) => [member.name, member.type]));
  const kept: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const below = path === "" ? name : `${path}.${name}`;
    const known = members.get(name) ?? type.values;
    const sound =
      known === undefined
        ? lost(walk, below, "is documented in the example alone")
        : soundValue(walk, known, inner, below);
    if (sound !== undefined) kept.push([name, sound]);
  }
  return Object.fromEntries(kept);
}

function soundScalar(walk: Walk, type: ScalarType, value: unknown, path: string): unknown {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    return lost(walk, path, `${kindOf(value)} stands where a ${type.type} belongs`);
  // A rule of an answer is a habit and refuses nothing.
  const fault = faultOfScalar({ ...type, constraints: [] }, value);
  if (fault !== undefined) return lost(walk, path, fault, isInexact(type, value));
  // Blanks and line ends around a text slipped in where the example was copied from.
  return typeof value === "string" ? value.trim() : value;
}

function lost({ found }: Walk, path: string, message: string, inexact?: boolean): undefined {
  found(path, message, inexact);
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${JSON.stringify(value)}`;
}
