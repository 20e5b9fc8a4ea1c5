import type Client from "@alicloud/openapi-core" with { "resolution-mode": "require" };
import type { $OpenApiUtil } from "@alicloud/openapi-core" with { "resolution-mode": "require" };

type Util = typeof $OpenApiUtil;
type Params = InstanceType<Util["Params"]>;

/** The eight mistakes of the client's `test/mistakes.ts`, written for the vendor's client. Compiled, never run. */
export async function vendorMistakes(
  client: InstanceType<typeof Client.default>,
  { OpenApiRequest }: Util,
  describe: Params,
  attach: Params,
  upgrade: Params,
  runtime: Parameters<InstanceType<typeof Client.default>["callApi"]>[2],
): Promise<void> {
  // mistake 1: a misspelt parameter
  await client.callApi(describe, new OpenApiRequest({ query: { PageSise: 50 } }), runtime);
  const ids = { CenId: "c", CenBandwidthPackageId: "p" };
  // mistake 2: a property that the operation does not have
  await client.callApi(attach, new OpenApiRequest({ query: { ...ids, Force: true } }), runtime);
  // mistake 3: a required parameter is missing
  await client.callApi(attach, new OpenApiRequest({ query: { CenId: "c" } }), runtime);
  // mistake 4: a Date for a text
  await client.callApi(upgrade, new OpenApiRequest({ query: { EndTime: new Date() } }), runtime);
  const query = { "Filter.1.Key": "Colour" };
  // mistake 5: a filter whose key the service does not take
  await client.callApi(describe, new OpenApiRequest({ query }), runtime);
  const { body } = await client.callApi(describe, new OpenApiRequest({ query: {} }), runtime);
  // mistake 6: a misspelt member of the answer
  void body.TotalCout;
  const plan = body.CenBandwidthPackages?.CenBandwidthPackage?.[0];
  // mistake 7: a status is a text, not a number
  void (plan.Status === 1);
  // mistake 8: what may be absent, used as a number
  void (plan.Bandwidth + 1);
}
