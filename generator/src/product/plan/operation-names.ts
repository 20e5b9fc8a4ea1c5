import { camelCase } from "../../model/names.js";

/** Names of the language (an object with a method `then` is called by every `await`), and of what the emitted files import or declare beside operations. */
const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally " +
    "for function if implements import in instanceof interface let new null package private protected public return static super " +
    "switch then this throw true try typeof undefined var void while with yield " +
    "operation operations endpoints calloptions paginator paginate rpcclientconfig createrpcclient close object array string " +
    "number boolean record promise response map set error date json infinity nan pick omit partial z"
  ).split(" "),
);

/**
 * Why an operation's name cannot become the names of types, constants and methods; undefined where it can.
 * @param all the names of all operations, sorted: of two that cannot both be, the first stays.
 */
export function unusableName(
  operation: string,
  client: string,
  all: readonly string[],
): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(operation))
    return "its name holds signs that no name in code can hold";
  const lower = operation.toLowerCase();
  if (
    reserved.has(lower) ||
    lower === client.toLowerCase() ||
    lower === `${client}config`.toLowerCase()
  )
    return "its name means something else in the code that calls it";
  const base = /^(.+)(?:Request|Response|ErrorCode)$/.exec(operation)?.[1];
  if (base !== undefined && all.includes(base))
    return `its name is that of a type of the operation ${base}`;
  const twin = all.find((other) => other.toLowerCase() === lower);
  if (twin !== undefined && twin !== operation)
    return `its name differs from ${twin} in capitals alone, which many disks cannot tell apart`;
  const method = camelCase(operation);
  const first = all.find((other) => camelCase(other) === method);
  if (first !== undefined && first !== operation)
    return `its method would be called ${method}, as that of ${first}`;
  return undefined;
}
