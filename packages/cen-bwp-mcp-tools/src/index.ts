// The public surface, listed by hand so that every change of it shows in review.
export {
  associateCenBandwidthPackageTool,
  describeCenBandwidthPackagesTool,
  tempUpgradeCenBandwidthPackageSpecTool,
  tools,
} from "./gen/index.js";
export type { JsonValue, McpTool, ToolSchema } from "./gen/index.js";
