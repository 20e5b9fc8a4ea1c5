import type { FieldType } from "../../facts/facts.js";
import { type Scalar, typedValue } from "../typed-value.js";
import type { ProseBlock } from "./prose-context.js";

/** A bullet with the bullets below it. */
export interface Bullet {
  readonly block: ProseBlock;
  readonly below: readonly Bullet[];
}

/** A bullet that starts with a value: `Idle: not attached`. */
export interface ValueBullet {
  readonly value: string;
  readonly isDefault: boolean;
  /** What follows the value. */
  readonly rest: string;
  readonly bullet: Bullet;
}

const valueBullet =
  /^["'`]?(?<value>[^\s:："'`()（）]{1,128})["'`]?(?<preset> ?[(（](?:the )?default(?: value)?[)）])?(?:$|\.$| ?[:：] ?(?<rest>.*)$| [-–—] (?<dashed>.*)$)/iu;

const isDefault = /\b(?:this|it) is the default(?: value)?\b\.?/iu;

/** Nests bullets by their depth. */
export function bulletTree(blocks: readonly ProseBlock[]): readonly Bullet[] {
  const roots: Bullet[] = [];
  const open: { depth: number; below: Bullet[] }[] = [];
  for (const block of blocks) {
    while ((open.at(-1)?.depth ?? -1) >= block.depth) open.pop();
    const below: Bullet[] = [];
    (open.at(-1)?.below ?? roots).push({ block, below });
    open.push({ depth: block.depth, below });
  }
  return roots;
}

/** Reads bullets as values; undefined when one of them does not start with a value of the type. */
export function valueBullets(
  bullets: readonly Bullet[],
  type: FieldType,
): readonly (ValueBullet & { readonly typed: Scalar })[] | undefined {
  const found: (ValueBullet & { typed: Scalar })[] = [];
  for (const bullet of bullets) {
    const groups = valueBullet.exec(bullet.block.text.replaceAll("**", ""))?.groups;
    const typed = groups?.["value"] === undefined ? undefined : typedValue(groups["value"], type);
    if (groups?.["value"] === undefined || typed === undefined) return undefined;
    const rest = groups["rest"] ?? groups["dashed"] ?? "";
    found.push({
      value: groups["value"],
      typed,
      isDefault: groups["preset"] !== undefined || isDefault.test(rest),
      rest: rest.replace(isDefault, ""),
      bullet,
    });
  }
  return found;
}
