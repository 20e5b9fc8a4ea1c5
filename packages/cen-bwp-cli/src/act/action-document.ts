import type { Action } from "./action.js";

/** The members of an action in documents. */
export function actionDocument(action: Action): Readonly<Record<string, unknown>> {
  const { CenBandwidthPackageId } = action.input;
  return action.do === "attach"
    ? { do: "attach", plan: CenBandwidthPackageId, cen: action.input.CenId }
    : {
        do: "upgrade",
        plan: CenBandwidthPackageId,
        bandwidth: action.input.Bandwidth,
        endTime: action.input.EndTime,
      };
}

/** Its columns in CSV. */
export const actionColumns: readonly string[] = ["do", "plan", "cen", "bandwidth", "endTime"];
