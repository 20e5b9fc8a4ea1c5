import { isAcsError } from "acs-rpc";
import type { CenBwpApi } from "cen-bwp-ops";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { isThrottling } from "../quota/is-throttling.js";
import type { RoundEvent } from "../runs/round-work.js";
import type { FairSlots } from "../worker/fair-slots.js";

/** What a worker counts, for Prometheus. */
export interface FleetMetrics {
  /** For `fleetWork`. */
  onRound(this: void, event: RoundEvent): void;
  /** The client, with its calls counted. */
  watch(this: void, client: CenBwpApi): CenBwpApi;
  /** Tells how many rounds are under way and wait. */
  observe(this: void, slots: FairSlots): void;
  /** All of it in Prometheus' text format. */
  text(this: void): Promise<string>;
  readonly contentType: string;
}

/** Counters of one worker. None has a plan, an account or an id as a label: there may be thousands. */
export function fleetMetrics(): FleetMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const rounds = new Counter({
    name: "cen_bwp_rounds_total",
    help: "Rounds played: ended, failed, parked (the run sleeps), deferred (the quota had none left)",
    labelNames: ["workflow", "state"],
    registers,
  });
  const seconds = new Histogram({
    name: "cen_bwp_round_seconds",
    help: "How long a round took, the wait for a slot included",
    labelNames: ["workflow"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
    registers,
  });
  const outcomes = new Counter({
    name: "cen_bwp_outcomes_total",
    help: "Outcomes of workflows, and the codes of those that failed",
    labelNames: ["workflow", "outcome"],
    registers,
  });
  const calls = new Counter({
    name: "cen_bwp_calls_total",
    help: "Calls of the service: ok, throttled, failed",
    labelNames: ["operation", "result"],
    registers,
  });
  const watched =
    <I, Rest extends readonly unknown[], O>(
      operation: string,
      call: (input: I, ...rest: Rest) => Promise<O>,
    ) =>
    async (input: I, ...rest: Rest): Promise<O> => {
      try {
        const answer = await call(input, ...rest);
        calls.inc({ operation, result: "ok" });
        return answer;
      } catch (error) {
        const result = isAcsError(error) && isThrottling(error) ? "throttled" : "failed";
        calls.inc({ operation, result });
        throw error;
      }
    };
  return {
    onRound({ request: { workflow }, state, tookMs, outcome, reason }) {
      rounds.inc({ workflow, state });
      seconds.observe({ workflow }, tookMs / 1_000);
      if (state === "ended") outcomes.inc({ workflow, outcome: outcomeOf(outcome) });
      if (reason) outcomes.inc({ workflow, outcome: `failed:${reason.code}` });
    },
    watch: (client) => ({
      associateCenBandwidthPackage: watched("AssociateCenBandwidthPackage", (input, options) =>
        client.associateCenBandwidthPackage(input, options),
      ),
      describeCenBandwidthPackages: watched("DescribeCenBandwidthPackages", (input, options) =>
        client.describeCenBandwidthPackages(input, options),
      ),
      tempUpgradeCenBandwidthPackageSpec: watched(
        "TempUpgradeCenBandwidthPackageSpec",
        (input, options) => client.tempUpgradeCenBandwidthPackageSpec(input, options),
      ),
    }),
    observe(slots) {
      const gauge = new Gauge({
        name: "cen_bwp_slots",
        help: "Rounds inside (under way) and waiting for a slot of this worker",
        labelNames: ["state"],
        registers,
        collect() {
          const { inside, waiting } = slots.size;
          this.set({ state: "inside" }, inside);
          this.set({ state: "waiting" }, waiting);
        },
      });
      void gauge;
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function outcomeOf(outcome: unknown): string {
  return typeof outcome === "object" && outcome !== null && "outcome" in outcome
    ? String(outcome.outcome)
    : "ended";
}
