import type { DescribeCenBandwidthPackagesRequest } from "cen-bwp-client";
import {
  decodeDescribeCenBandwidthPackagesRequest,
  validateDescribeCenBandwidthPackagesRequest,
} from "cen-bwp-validation";
import { planView } from "../world/plan-view.js";
import type { EmulatedOperation } from "./operation.js";
import { readRequest, type RequestCodec } from "./read-request.js";
import { selectPlans } from "./select-plans.js";

const codec: RequestCodec<DescribeCenBandwidthPackagesRequest> = {
  parameters: [
    "IncludeReservationData",
    "PageNumber",
    "PageSize",
    "IsOrKey",
    "ResourceGroupId",
    "Filter",
    "Tag",
  ],
  decode: decodeDescribeCenBandwidthPackagesRequest,
  validate: validateDescribeCenBandwidthPackagesRequest,
};

/** Lists plans. Page 1 of 10 unless asked otherwise (Describe page); a page behind the last one is empty (assumed). */
export const describeCenBandwidthPackages: EmulatedOperation = {
  name: "DescribeCenBandwidthPackages",
  perform(world, call) {
    const { read, unread } = readRequest(codec, call);
    if ("refusal" in read) return { result: read, unread };
    const { request } = read;
    const { PageNumber = 1, PageSize = 10, IncludeReservationData = false } = request;
    world.listing.next();
    const selected = selectPlans(world, request);
    const start = (PageNumber - 1) * PageSize;
    const page = selected.slice(start, start + PageSize);
    // Put together from parts that are written once for each plan: walking a page of 50 anew costs more than all the rest.
    const json = `{"PageSize":${PageSize},"PageNumber":${PageNumber},"TotalCount":${selected.length},"CenBandwidthPackages":{"CenBandwidthPackage":[${page
      .map((plan) => planView(plan, IncludeReservationData).json)
      .join(",")}]}}`;
    return { result: { json }, unread };
  },
};
