import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

import { bundle } from "./support/bundle.js";

// What one import costs whatever else the package holds. For all issues of a request 4 KB are promised.
describe("one import, minified", () => {
  it.each([
    ["validateAssociateCenBandwidthPackageRequest", 2600],
    ["validateTempUpgradeCenBandwidthPackageSpecRequest", 4096],
    ["validateDescribeCenBandwidthPackagesRequest", 4096],
    ["validateDescribeCenBandwidthPackagesResponse", 6300],
    ["firstIssueOfDescribeCenBandwidthPackagesRequest", 5000],
    ["isAssociateCenBandwidthPackageRequest", 600],
    ["isDescribeCenBandwidthPackagesRequest", 2600],
    ["decodeDescribeCenBandwidthPackagesRequest", 1500],
    ["rulesOfAssociateCenBandwidthPackageRequest", 2000],
    ["parseStringBoolean", 200],
  ])("%s takes at most %i bytes", async (name, ceiling) => {
    const text = await bundle(`export { ${name} } from "./src/index.ts"`, { minify: true });
    expect(Buffer.byteLength(text)).toBeLessThan(ceiling);
    // Nothing of another operation comes along.
    expect(text.includes("PageSize")).toBe(name.includes("Describe"));
  });
});

it("works where code cannot be made from text", async () => {
  const text = await bundle(`
    import * as all from "./src/index.ts";
    import { zhCn } from "./src/messages/zh-cn.ts";
    const result = all.validateDescribeCenBandwidthPackagesRequest({ PageSize: 80 });
    let made = true;
    try { new Function("return 1")(); } catch { made = false; }
    console.log(JSON.stringify([made, result.issues.map((issue) => [issue.message, zhCn.message(issue)]),
      all.decodeDescribeCenBandwidthPackagesRequest([["PageSize", "5"]]).value]));
  `);
  const said = execFileSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", "--input-type=module", "-e", text],
    { encoding: "utf8" },
  );
  expect(JSON.parse(said)).toEqual([
    false,
    [["PageSize: maximum 50, got 80", "PageSize：80 大于最大值 50"]],
    { PageSize: 5 },
  ]);
});
