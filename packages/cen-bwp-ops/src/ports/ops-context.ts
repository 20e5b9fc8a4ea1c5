import type { CenBwpClient } from "cen-bwp-client";
import type { Clock } from "./clock.js";
import type { Dispatcher, RunStatus, WorkflowRequest } from "./dispatcher.js";
import type { Engine } from "./engine.js";
import type { Pace } from "./pace.js";
import type { Notifier } from "./notifier.js";
import type { IntentStore } from "./intent-store.js";

/** The three operations the workflows call; a `CenBwpClient` is one. */
export type CenBwpApi = Pick<
  CenBwpClient,
  | "associateCenBandwidthPackage"
  | "describeCenBandwidthPackages"
  | "tempUpgradeCenBandwidthPackageSpec"
>;

/** What the workflows work with. */
export interface OpsContext {
  readonly client: CenBwpApi;
  readonly clock: Clock;
  /** One execution attempt of a durable engine. By default the workflow runs directly in this process. */
  readonly engine?: Engine;
  /** By default one store in memory per client: enough against rivals in this process, gone with it. */
  readonly intents?: IntentStore;
  /** Where a workflow arms what comes later, such as the watch on the end of an upgrade. By default nothing is armed. */
  readonly dispatcher?: Dispatcher;
  /** How fast calls may leave: see `Pace`. By default as fast as they come. */
  readonly pace?: Pace;
  /**
   * Carries out a part of a workflow as a run of its own, with a key of its own, and resolves when that run is over. An engine for many
   * workers gives it, so that a large window is spread over all of them; without it parts are carried out within the run.
   */
  readonly part?: (request: WorkflowRequest) => Promise<RunStatus>;
  /** Told what somebody should know: see `Notifier`. By default nobody is told. */
  readonly notifier?: Notifier;
  /** 0 to 1, for the jitter of waits; `Math.random` by default. */
  readonly random?: () => number;
  /** Goes into intent keys and locks; needed only where one store serves several accounts. */
  readonly account?: string;
}
