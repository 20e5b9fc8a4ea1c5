// Runs on any Node that the packages support, without tools: a client talks to a server that verifies its signatures.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { environmentCredentials, fetchTransport, hasCode, refreshingCredentials } from "acs-rpc";
import { verifyV3 } from "acs-rpc/signature";
import { createCenBwpClient, paginateDescribeCenBandwidthPackages } from "cen-bwp-client";

const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret" };
const server = createServer(({ method, url, rawHeaders, headers }, response) => {
  const pairs = [];
  for (let at = 0; at < rawHeaders.length; at += 2)
    pairs.push([rawHeaders[at], rawHeaders[at + 1]]);
  const request = { method, url: `http://${headers.host}${url}`, headers: pairs };
  const verdict = verifyV3(request, () => "secret", { now: Date.now() });
  const upgrade = verdict.ok && verdict.action === "TempUpgradeCenBandwidthPackageSpec";
  const body = upgrade
    ? { RequestId: "R-2", Code: "InvalidOperation.UpgradeBwpBandwidth", Message: "m" }
    : {
        RequestId: verdict.ok ? "R-1" : verdict.message,
        TotalCount: 1,
        CenBandwidthPackages: { CenBandwidthPackage: [{ CenBandwidthPackageId: "cenbwp-1" }] },
      };
  response.writeHead(upgrade ? 400 : 200, { "content-encoding": "gzip" });
  response.end(gzipSync(JSON.stringify(body)));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const client = createCenBwpClient({
  endpoint: `http://127.0.0.1:${server.address().port}`,
  credentials: refreshingCredentials(environmentCredentials(env)),
  // Bun puts a partial copy in undici's place.
  ...(process.versions.bun === undefined ? {} : { transport: fetchTransport(fetch) }),
});
assert.equal((await client.describeCenBandwidthPackages({ PageSize: 50 })).RequestId, "R-1");
const ids = [];
for await (const plan of paginateDescribeCenBandwidthPackages(client))
  ids.push(plan.CenBandwidthPackageId);
assert.deepEqual(ids, ["cenbwp-1"]);
const order = { CenBandwidthPackageId: "cenbwp-1", Bandwidth: 2, EndTime: "2030-01-01T00:00:00Z" };
await assert.rejects(client.tempUpgradeCenBandwidthPackageSpec(order), (error) =>
  hasCode(error, "InvalidOperation.UpgradeBwpBandwidth"),
);
await client.close();
server.close();
console.log(`${process.version} ok`);
