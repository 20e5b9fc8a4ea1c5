import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { WindowCalendar } from "cen-bwp-ops";

import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { instantText } from "../output/instant-text.js";
import { outputVersion } from "../output/report.js";
import type { Action } from "./action.js";
import { type Basis, basisOf } from "./basis.js";
import type { Preview } from "./preview.js";

/** What `--plan-out` writes and `apply` takes. */
export interface PlanFile {
  readonly version: typeof outputVersion;
  readonly kind: "PlanFile";
  /** When it was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The service it is for: a host, or `emulator:<scenario>`. */
  readonly where: string;
  /** For showing times; an IANA name. */
  readonly zone?: string;
  /** The window the actions belong to, if any. */
  readonly window?: PlannedWindow;
  readonly actions: readonly PlannedAction[];
  /** SHA-256 (hex) of everything above. */
  readonly hash: string;
}

/** A window as a plan file holds it; its upgrades are the actions. */
export interface PlannedWindow {
  readonly name: string;
  readonly calendar: WindowCalendar;
  readonly budget?: number;
  readonly reason?: string;
}

/** An action with what the decision for it rests on. */
export type PlannedAction = Action & { readonly basis: Basis };

/** A plan file of previews; those that would do nothing are left out. */
export function planFileOf(
  previews: readonly Preview[],
  {
    where,
    zone,
    now,
    window,
  }: { where: string; zone: string | undefined; now: number; window?: PlannedWindow | undefined },
): PlanFile {
  const content = {
    version: outputVersion,
    kind: "PlanFile",
    madeAt: instantText(now),
    where,
    ...(zone !== undefined && { zone }),
    ...(window && { window }),
    actions: previews
      .filter(({ acts }) => acts)
      .map((one): PlannedAction => ({ ...one.action, basis: basisOf(one) })),
  } as const;
  return { ...content, hash: hashOf(content) };
}

/** Writes a plan file; an existing one is replaced. */
export async function writePlanFile(path: string, file: PlanFile): Promise<void> {
  await writeFile(path, `${JSON.stringify(file, undefined, 2)}\n`).catch((error: Error) => {
    throw new OperatorError(`--plan-out ${path}: ${error.message}`, exitCodes.failure);
  });
}

/**
 * Reads a plan file.
 *
 * @throws {OperatorError} (wrong usage) if it cannot be read or is none; (conflict) if somebody edited it.
 */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw new OperatorError(`${path}: ${error.message}`, exitCodes.usage);
  });
  const file = parsed(text);
  if (file === undefined)
    throw new OperatorError(
      `${path} is no plan file of version ${outputVersion}; make one with --plan-out`,
      exitCodes.usage,
    );
  const { hash, ...content } = file;
  if (hash !== hashOf(content))
    throw new OperatorError(
      `${path} was edited: its hash does not match; make it anew with --plan-out`,
      exitCodes.conflict,
    );
  return file;
}

function parsed(text: string): PlanFile | undefined {
  try {
    const value = JSON.parse(text) as Partial<PlanFile> | null;
    if (value?.kind !== "PlanFile" || value.version !== outputVersion) return undefined;
    return Array.isArray(value.actions) && typeof value.hash === "string"
      ? (value as PlanFile)
      : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(content: Omit<PlanFile, "hash">): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
