import { createServer } from "node:http";

// Answers every request with a page of plans, as large as asked for. Nothing is verified: the clients are measured.
const plan = (index: number): object => ({
  CenBandwidthPackageId: `cenbwp-${String(index).padStart(17, "0")}`,
  Name: `plan ${index}`,
  Description: "bench",
  Bandwidth: 20,
  BandwidthPackageChargeType: "PREPAY",
  BusinessStatus: "Normal",
  Status: "InUse",
  CenIds: { CenId: ["cen-0123456789abcdefg"] },
  CreationTime: "2026-01-01T00:00Z",
  ExpiredTime: "2027-01-01T16:00Z",
  GeographicRegionAId: "china",
  GeographicRegionBId: "north-america",
  GeographicSpanId: "north-america_china",
  HasReservationData: "false",
  IsCrossBorder: true,
  OrginInterRegionBandwidthLimits: {
    OrginInterRegionBandwidthLimit: [
      {
        BandwidthLimit: "5",
        GeographicSpanId: "north-america_china",
        LocalRegionId: "cn-hangzhou",
        OppositeRegionId: "us-west-1",
      },
    ],
  },
  ReservationActiveTime: "",
  ReservationBandwidth: "",
  ReservationInternetChargeType: "",
  ReservationOrderType: "",
  ResourceGroupId: "rg-0123456789abcde",
  Tags: { Tag: [{ Key: "team", Value: "network" }] },
  TypefromCN: "Customer",
});
const page = (size: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      RequestId: "9D7E2400-2755-4AF5-9B73-12565E4F73A0",
      PageNumber: 1,
      PageSize: size,
      TotalCount: size,
      CenBandwidthPackages: {
        CenBandwidthPackage: Array.from({ length: size }, (_, index) => plan(index)),
      },
    }),
  );
const small = page(1);
const large = page(50);

const server = createServer((incoming, response) => {
  let form = incoming.url ?? "";
  incoming.setEncoding("utf8");
  incoming.on("data", (chunk: string) => (form += chunk));
  incoming.on("end", () => {
    const body = form.includes("PageSize=50") ? large : small;
    response.writeHead(200, {
      "content-type": "application/json;charset=utf-8",
      "content-length": body.length,
    });
    response.end(body);
  });
});
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.send?.(address.port);
});
process.on("disconnect", () => process.exit());
