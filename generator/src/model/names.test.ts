import { expect, it } from "vitest";

import { camelCase, kebabCase } from "./names.js";

it.each([
  [
    "DescribeCenBandwidthPackages",
    "describe-cen-bandwidth-packages",
    "describeCenBandwidthPackages",
  ],
  ["ListDBInstances", "list-db-instances", "listDBInstances"],
  ["VPCList", "vpc-list", "vpcList"],
  ["ECS", "ecs", "ecs"],
])("%s as a file and as a method", (given, file, method) => {
  expect(kebabCase(given)).toBe(file);
  expect(camelCase(given)).toBe(method);
});
