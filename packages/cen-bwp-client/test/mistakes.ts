// Mistakes that must not compile. Each line below a directive is wrong; a directive without a mistake is an error too.
// The first eight are those that the vendor's types accept.
import { hasCode } from "acs-rpc";

import {
  createCenBwpClient,
  DescribeCenBandwidthPackages,
  paginateDescribeCenBandwidthPackages,
  ramPolicy,
  type BandwidthPackage,
  type CenBwpClient,
  type TempUpgradeCenBandwidthPackageSpecErrorCode,
} from "../src/index.js";

export async function vendorAccepts(client: CenBwpClient): Promise<void> {
  // @ts-expect-error 1: a misspelt parameter
  await client.describeCenBandwidthPackages({ PageSise: 50 });
  const attach = { CenId: "c", CenBandwidthPackageId: "p" };
  // @ts-expect-error 2: a property that the operation does not have
  await client.associateCenBandwidthPackage({ ...attach, Force: true });
  // @ts-expect-error 3: a required parameter is missing
  await client.associateCenBandwidthPackage({ CenId: "c" });
  const upgrade = { CenBandwidthPackageId: "p", Bandwidth: 20, EndTime: "2030-01-01T00:00:00Z" };
  // @ts-expect-error 4: text for a number
  await client.tempUpgradeCenBandwidthPackageSpec({ ...upgrade, Bandwidth: "20" });
  // @ts-expect-error 4: a Date for a text
  await client.tempUpgradeCenBandwidthPackageSpec({ ...upgrade, EndTime: new Date() });
  // @ts-expect-error 4: a number for a flag
  await client.describeCenBandwidthPackages({ IsOrKey: 1 });
  // @ts-expect-error 5: a filter whose key the service does not take
  await client.describeCenBandwidthPackages({ Filter: [{ Key: "Colour", Value: ["red"] }] });
  const answer = await client.describeCenBandwidthPackages();
  // @ts-expect-error 6: a misspelt member of the answer
  void answer.TotalCout;
  const plan: BandwidthPackage = answer.CenBandwidthPackages?.CenBandwidthPackage?.[0] ?? {};
  // @ts-expect-error 7: a status is a text, not a number
  void (plan.Status === 1);
  // @ts-expect-error 8: what may be absent, used as a number
  void (plan.Bandwidth + 1);
}

export async function oursToo(client: CenBwpClient): Promise<void> {
  const { CenBandwidthPackages } = await client.describeCenBandwidthPackages();
  const [plan = {}] = CenBandwidthPackages?.CenBandwidthPackage ?? [];
  // @ts-expect-error an answer is read, not changed
  plan.Bandwidth = 3;
  // @ts-expect-error the service sends this number as a text
  const reserved: number | undefined = plan.ReservationBandwidth;
  // @ts-expect-error a wire name, not camel case
  await client.describeCenBandwidthPackages({ pageSize: 1 });
  // @ts-expect-error a single value is not a list
  await client.describeCenBandwidthPackages({ Filter: [{ Key: "Name", Value: "a" }] });
  // @ts-expect-error explicit undefined is not the same as absent
  await client.describeCenBandwidthPackages({ PageSize: undefined });
  // @ts-expect-error an operation with required parameters needs a request
  await client.associateCenBandwidthPackage();
  // @ts-expect-error a misspelt option of a call
  await client.describeCenBandwidthPackages({}, { timeout: 1 });
  // @ts-expect-error options of a client need credentials
  createCenBwpClient({});
  const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
  // @ts-expect-error a network that the service does not have
  createCenBwpClient({ credentials, network: "x" });
  // @ts-expect-error there is no way to trust every server
  void ({ rejectUnauthorized: false } satisfies Parameters<typeof createCenBwpClient>[0]["tls"]);
  for await (const item of paginateDescribeCenBandwidthPackages(client)) {
    // @ts-expect-error items are plans, not pages
    void item.TotalCount;
  }
  // @ts-expect-error an account is needed
  ramPolicy({ operations: [DescribeCenBandwidthPackages] });
  void reserved;
}

/** What is right and must go on compiling: values nobody documented, and narrowing by code. */
export async function accepted(client: CenBwpClient, error: unknown): Promise<string> {
  const { CenBandwidthPackages } = await client.describeCenBandwidthPackages({ PageSize: 50 });
  const [plan = {}] = CenBandwidthPackages?.CenBandwidthPackage ?? [];
  if (plan.Status === "Frozen") return "a status of tomorrow";
  const known: TempUpgradeCenBandwidthPackageSpecErrorCode = "InvalidOperation.UpgradeBwpBandwidth";
  const tomorrow: TempUpgradeCenBandwidthPackageSpecErrorCode = "Some.NewCode";
  if (hasCode(error, known, tomorrow)) return error.code;
  if (hasCode(error, "A", "B")) {
    // @ts-expect-error the code is one of the two
    return error.code === "C" ? "" : error.code;
  }
  return "";
}
