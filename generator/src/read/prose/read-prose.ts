import type { Scalar } from "../typed-value.js";
import type { FoundConstraint, ProseBlock, ProseContext, ProseFacts } from "./prose-context.js";
import { readSentence } from "./read-sentence.js";
import { sentencesOf } from "./sentences.js";
import { type Bullet, bulletTree, valueBullets } from "./value-bullets.js";

/** A sentence after which bullets are values. */
const announcesValues =
  /(?:valid values?|values? (?:are|include|can be)|set (?:the value|this parameter|the parameter) to|(?:the )?following (?:\w{1,40} ){0,6}(?:values?|are supported|is supported|are available)|one of the following)[^.]*[:：]?$/iu;

/** Longer descriptions come from damaged pages. */
const mostBlocks = 2000;

/** Reads what a description states. Nothing that sounds like a rule is dropped: what is not understood comes back as `unread`. */
export function readProse(blocks: readonly ProseBlock[], context: ProseContext): ProseFacts {
  const [first] = blocks;
  if (blocks.length > mostBlocks && first !== undefined)
    return { constraints: [], unread: [first] };
  const reading = new Reading(context);
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.depth === 0) {
      const next = blocks[at + 1];
      reading.paragraph(block, next !== undefined && next.depth > 0);
      at += 1;
      continue;
    }
    const end = blocks.findIndex((other, index) => index > at && other.depth === 0);
    const bullets = blocks.slice(at, end === -1 ? undefined : end);
    reading.bullets(bulletTree(bullets), blocks[at - 1]);
    at += bullets.length;
  }
  return reading.facts();
}

class Reading {
  readonly #context: ProseContext;
  readonly #constraints: FoundConstraint[] = [];
  readonly #unread: ProseBlock[] = [];
  #enum: readonly Scalar[] | undefined;
  #default: Scalar | undefined;

  constructor(context: ProseContext) {
    this.#context = context;
  }

  facts(): ProseFacts {
    return {
      constraints: this.#constraints,
      ...(this.#enum === undefined ? {} : { enum: this.#enum }),
      ...(this.#default === undefined ? {} : { default: this.#default }),
      unread: this.#unread,
    };
  }

  /** @param beforeBullets the last sentence may announce a list and is then read with it. */
  paragraph(block: ProseBlock, beforeBullets = false): void {
    const sentences = sentencesOf(block.text);
    for (const [index, sentence] of sentences.entries()) {
      if (
        beforeBullets &&
        index === sentences.length - 1 &&
        announcesValues.test(sentence.slice(-200))
      )
        continue;
      const { constraints = [], unread, ...values } = readSentence(sentence, this.#context);
      for (const found of constraints) {
        this.#constraints.push(
          block.line === undefined
            ? found
            : { ...found, constraint: { ...found.constraint, line: block.line } },
        );
      }
      this.#enum ??= values.enum;
      this.#default ??= values.default;
      if (unread) this.#unread.push({ ...block, text: sentence });
    }
  }

  bullets(bullets: readonly Bullet[], lead: ProseBlock | undefined): void {
    const announced = lead !== undefined && announcesValues.test(lead.text.slice(-200));
    const plain = lead === undefined || !/[:：]$/u.test(lead.text);
    const values = announced || plain ? valueBullets(bullets, this.#context.type) : undefined;
    if (values === undefined || (!announced && values.length < 2) || this.#enum !== undefined) {
      if (announced) this.#unread.push(lead);
      this.#plainBullets(bullets);
      return;
    }
    this.#enum = [...new Set(values.map(({ typed }) => typed))];
    for (const { value, typed, isDefault, rest, bullet } of values) {
      if (isDefault) this.#default ??= typed;
      const lists =
        bullet.below.length > 0 && announcesValues.test(rest.slice(-200))
          ? valueBullets(bullet.below, "string")
          : undefined;
      this.paragraph({ ...bullet.block, text: rest }, lists !== undefined);
      if (lists === undefined) {
        this.#plainBullets(bullet.below);
        continue;
      }
      const line = bullet.block.line;
      this.#constraints.push({
        target: "self",
        constraint: {
          kind: "conditionalValues",
          is: value,
          values: lists.map((inner) => inner.value),
          ...(line === undefined ? {} : { line }),
        },
      });
      for (const inner of lists) {
        this.paragraph({ ...inner.bullet.block, text: inner.rest });
        this.#plainBullets(inner.bullet.below);
      }
    }
  }

  #plainBullets(bullets: readonly Bullet[]): void {
    for (const { block, below } of bullets) {
      this.paragraph(block);
      this.#plainBullets(below);
    }
  }
}
