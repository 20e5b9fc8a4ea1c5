import type {
  DescribeCenBandwidthPackagesRequest,
  DescribeCenBandwidthPackagesResponse,
} from "cen-bwp-client";

import { describeAnswer } from "./describe-answer.js";
import type { World } from "./world.js";

/** The answers a pager receives, first page to last; one empty page where nothing is found. `pageSize` 1 to 50. */
export function pagesOf(
  world: World,
  pageSize = 10,
  request: Omit<DescribeCenBandwidthPackagesRequest, "PageNumber" | "PageSize"> = {},
): readonly DescribeCenBandwidthPackagesResponse[] {
  if (!Number.isInteger(pageSize) || pageSize < 1)
    throw new RangeError(`pageSize is ${pageSize}; give a whole number from 1.`);
  const page = (PageNumber: number): DescribeCenBandwidthPackagesResponse =>
    describeAnswer(world, { ...request, PageNumber, PageSize: pageSize });
  const first = page(1);
  const pages = Math.max(1, Math.ceil((first.TotalCount ?? 0) / pageSize));
  return [first, ...Array.from({ length: pages - 1 }, (_, index) => page(index + 2))];
}
