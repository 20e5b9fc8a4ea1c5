import type { Style } from "../render/style.js";
import type { Preview } from "./preview.js";

/** What carrying out an action would do, in a few words. */
export function previewText(one: Preview, style: Style): string {
  const { decision, checks, by, plan } = one;
  switch (decision) {
    case "send":
      return one.sends === "order"
        ? style.warn("would place 1 paid order")
        : style.good("would attach");
    case "resume":
      return style.good("an order is on record: would only look");
    case "wait":
      return style.good("the same was ordered by somebody else: would only wait");
    case "alreadyAttached":
      return style.good("is attached already; nothing to do");
    case "alreadyUpgraded":
      return style.good("is in effect already; nothing to do");
    case "satisfied":
      return style.good(`has ${plan?.bandwidth ?? "the"} Mbps anyway; nothing to do`);
    case "conflictingSpan":
      return style.warn(
        `would be refused: ${by?.id ?? "another plan"} connects ${plan?.pair.label ?? "these areas"} there already`,
      );
    case "attachedElsewhere":
      return style.warn(`would be refused: it is on ${plan?.cenIds.join(", ") ?? "another CEN"}`);
    case "notFound":
      return style.bad("would be refused: there is no such bandwidth plan");
    case "reservationConflict":
      return style.warn("would be refused: another change of the plan is pending");
    case "precheckFailed":
      return style.warn(
        `would be refused: ${checks.find(({ level, verdict }) => level === "error" && verdict === "fail")?.message ?? "a pre-check failed"}`,
      );
  }
}

/** The warnings of a preview that would send something. */
export function warningsOf({ acts, checks }: Preview): readonly string[] {
  return acts
    ? checks
        .filter(({ level, verdict }) => level === "warn" && verdict === "fail")
        .map(({ message }) => message)
    : [];
}
