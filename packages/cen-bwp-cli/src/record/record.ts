import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAcsError } from "acs-rpc";
import type { BandwidthPackage, DescribeCenBandwidthPackagesRequest } from "cen-bwp-client";

import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";
import { instantText } from "../output/instant-text.js";
import type { Session } from "../session/session.js";
import { createSanitise } from "./sanitise.js";

/** What a recording holds. */
export interface Recording {
  readonly answers: number;
  readonly plans: number;
}

const operation = "DescribeCenBandwidthPackages";
// The most a page can hold.
const PageSize = 50;

/**
 * Reads every plan, and one that does not exist, and writes the answers to a new folder: a JSON file each, and a scenario the emulator can
 * play. Nothing of the account is in them that could tell whose it is; keys and signatures never get here. Sends nothing but reads.
 *
 * @throws {OperatorError} (wrong usage) if the folder holds something.
 */
export async function record(folder: string, { context }: Session): Promise<Recording> {
  await makeEmpty(folder);
  const sanitise = createSanitise();
  const plans: BandwidthPackage[] = [];
  let answers = 0;
  const ask = async (
    request: DescribeCenBandwidthPackagesRequest,
  ): Promise<readonly BandwidthPackage[]> => {
    let body: unknown;
    let status = 200;
    let items: readonly BandwidthPackage[] = [];
    try {
      const answer = await context.client.describeCenBandwidthPackages(request);
      body = answer;
      items = answer.CenBandwidthPackages?.CenBandwidthPackage ?? [];
    } catch (error) {
      if (!isAcsError(error) || error.status === undefined) throw error;
      status = error.status;
      // Its message may quote ids.
      body = { Code: error.code, RequestId: error.requestId };
    }
    answers++;
    await write(folder, `${operation}-${answers}.json`, {
      operation,
      request,
      status,
      body: sanitise(body),
    });
    return items;
  };
  for (let PageNumber = 1; ; PageNumber++) {
    const items = await ask({ IncludeReservationData: true, PageNumber, PageSize });
    plans.push(...items);
    if (items.length < PageSize) break;
  }
  const none = { Key: "CenBandwidthPackageId" as const, Value: ["cenbwp-none"] };
  await ask({ IncludeReservationData: true, Filter: [none] });
  const clean = plans.map((plan) => sanitise(plan) as BandwidthPackage);
  await writeFile(join(folder, "scenario.yaml"), await scenarioOf(clean, context.clock.now()));
  return { answers, plans: plans.length };
}

async function scenarioOf(plans: readonly BandwidthPackage[], now: number): Promise<string> {
  const { stringify } = await import("yaml");
  return stringify(
    {
      seed: "recorded",
      now: instantText(now),
      cens: [...new Set(plans.flatMap((plan) => plan.CenIds?.CenId ?? []))],
      plans: plans.map((plan) => {
        // What the emulator derives from where a plan is attached.
        const { CenIds, Status, ...seed } = plan;
        const [CenId] = CenIds?.CenId ?? [];
        return CenId === undefined || Status === "Idle" ? seed : { ...seed, CenId };
      }),
    },
    { aliasDuplicateObjects: false },
  );
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new OperatorError(
      `--record ${folder}: the folder holds something; name a new one`,
      exitCodes.usage,
    );
}

async function write(folder: string, name: string, content: unknown): Promise<void> {
  await writeFile(join(folder, name), `${JSON.stringify(content, undefined, 2)}\n`);
}
