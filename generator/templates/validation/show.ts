import type { IssueCode, Path, Told } from "./issue.js";
import { nearest } from "./nearest.js";

/** What a sentence is made of, in the words of its language; each made where a sentence has it. */
class Parts {
  readonly #issue: Told;
  readonly #in: Sentences;

  constructor(issue: Told, sentences: Sentences) {
    this.#issue = issue;
    this.#in = sentences;
  }

  /** The value as it would be written in source, cut where it is long. */
  get value(): string {
    return show(this.#issue.received, this.#in.types, this.#in.list);
  }

  /** How many characters or entries it has. */
  get length(): number {
    const { received } = this.#issue;
    return typeof received === "string" ? lengthOf(received) : (received as unknown[]).length;
  }

  /** The first of the params. */
  get first(): string {
    return String(this.#issue.params[0]);
  }

  /** The first of the params where that is a type, by its name in the language. */
  get type(): string {
    return this.#in.types[this.first] ?? this.first;
  }

  get second(): string {
    return String(this.#issue.params[1]);
  }

  /** The first in hours. */
  get hours(): number {
    return Number(this.#issue.params[0]) / 3_600_000;
  }

  /** All params, and all but the first. */
  get all(): string {
    return this.#from(0);
  }

  get rest(): string {
    return this.#from(1);
  }

  /** Put together here, since `join` takes several times as long. */
  #from(first: number): string {
    let text = "";
    for (const param of this.#issue.params.slice(first))
      text += text === "" ? param : this.#in.separator + param;
    return text;
  }

  /** The known name that was probably meant. */
  get nearest(): string | undefined {
    return nearest(this.#issue);
  }
}

type Sentence = (parts: Parts) => string;

/** Sentences of one language. */
export interface Sentences {
  /** What is wrong, and what would have been right. */
  readonly of: Readonly<Record<IssueCode, readonly [wrong: Sentence, right: Sentence]>>;
  readonly types: Readonly<Record<string, string>>;
  /** A list of `length` entries. */
  readonly list: (length: number) => string;
  readonly separator: string;
}

/** Puts one side of an issue into the sentences of a language. */
export function tell(sentences: Sentences, side: 0 | 1, issue: Told): string {
  return sentences.of[issue.code][side](new Parts(issue, sentences));
}

/** A value as it would be written in source, cut where it is long. Looks no deeper than the value itself. */
function show(value: unknown, types: Sentences["types"], list: Sentences["list"]): string {
  if (Array.isArray(value)) return list(value.length);
  if (typeof value === "function" || (typeof value === "object" && value !== null))
    return types["object"] ?? "";
  const text =
    typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value).slice(0, 60);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** `Filter[0].Key`. */
export function dotted(path: Path): string {
  let text = "";
  for (const step of path)
    text += typeof step === "number" ? `[${step}]` : text === "" ? step : `.${step}`;
  return text;
}

/** Characters as the service counts them: code points, not UTF-16 units. */
function lengthOf(text: string): number {
  let { length } = text;
  for (let at = 1; at < text.length; at += 1)
    // The second half of a pair; a half without its other half counts as one.
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800)
      length -= 1;
  return length;
}
