import type { AccountOptions, CenSeed, EmulatorOptions } from "../../src/index.js";
import { hour, plan } from "../support/world.js";

/** A call by which a client of the vendor meets a rule. */
export interface VendorCase {
  readonly rule: string;
  readonly options?: EmulatorOptions;
  readonly action?: string;
  readonly request?: Readonly<Record<string, unknown>>;
  /** The secret to sign with, if not the right one; `id` the key to name. */
  readonly signedBy?: { readonly id?: string; readonly secret?: string };
}

const key = { accessKeyId: "id", accessKeySecret: "secret" };
const inHours = (hours: number): string =>
  new Date(Date.now() + hours * hour).toISOString().replace(/\.\d+/, "");

function associate(rule: string, bwp: Parameters<typeof plan>[1], CenId = "cen-a"): VendorCase {
  const rival = plan("rival", { CenId: "cen-b" });
  return {
    rule,
    options: { cens: ["cen-a", "cen-b"], plans: [plan("bwp", bwp), rival] },
    action: "AssociateCenBandwidthPackage",
    request: { CenId, CenBandwidthPackageId: "bwp" },
  };
}

function upgrade(
  rule: string,
  bwp: Parameters<typeof plan>[1] = {},
  request: Readonly<Record<string, unknown>> = {},
): VendorCase {
  return {
    rule,
    options: { plans: [plan("bwp", bwp)] },
    action: "TempUpgradeCenBandwidthPackageSpec",
    request: { CenBandwidthPackageId: "bwp", Bandwidth: 20, EndTime: inHours(5), ...request },
  };
}

function list(rule: string, request: Readonly<Record<string, unknown>>): VendorCase {
  return { rule, request };
}

const pending = {
  HasReservationData: "true",
  ReservationOrderType: "UPGRADE",
  ReservationBandwidth: "50",
  ReservationActiveTime: inHours(50),
};

const to = (cen: Omit<CenSeed, "CenId">): Pick<VendorCase, "options"> => ({
  options: { cens: [{ CenId: "cen-a", ...cen }], plans: [plan("bwp", { CenId: "cen-a" })] },
});

const by = (account: AccountOptions): Pick<VendorCase, "options"> => ({
  options: { cens: ["cen-a"], plans: [plan("bwp")], account },
});

export const vendorCases: readonly VendorCase[] = [
  { rule: "action-known", action: "DescribeCens" },
  { rule: "date-within-window", options: { now: Date.now() - hour } },
  { rule: "access-key-known", signedBy: { id: "nobody" } },
  { rule: "access-key-active", options: { accessKeys: [{ ...key, inactive: true }] } },
  { rule: "security-token-right", options: { accessKeys: [{ ...key, securityToken: "token" }] } },
  { rule: "signature-matches", signedBy: { secret: "wrong" } },
  { rule: "ram-allows", options: { accessKeys: [{ ...key, policies: [] }] } },
  { rule: "account-authorized", options: { account: { mayUseCen: false } } },
  {
    ...associate("associate-plan-id-well-formed", {}),
    options: { cens: ["cen-a"] },
    request: { CenId: "cen-a", CenBandwidthPackageId: "b w p" },
  },
  associate("associate-cen-id-well-formed", {}, "cen a"),
  { ...associate("associate-account-may-use-plans", {}), ...by({ mayUsePlans: false }) },
  { ...associate("associate-cen-steady", {}), ...to({ Status: "Creating" }) },
  {
    ...associate("associate-transit-router-steady", {}),
    ...to({ TransitRouterStatus: "Upgrading" }),
  },
  associate("associate-plan-steady", { Processing: "operation" }),
  upgrade("upgrade-plan-id-well-formed", {}, { CenBandwidthPackageId: "b/wp" }),
  upgrade("upgrade-plan-steady", { Processing: "attachment" }),
  upgrade("upgrade-no-operation-running", { Processing: "operation" }),
  upgrade("upgrade-no-order-running", { Processing: "order" }),
  { ...upgrade("upgrade-account-enabled"), ...by({ mayUpgrade: false }) },
  { ...upgrade("upgrade-traffic-policy-allows"), ...to({ TrafficQosPolicy: true }) },
  { ...upgrade("upgrade-cross-border-allowed"), ...by({ mayCrossBorder: false }) },
  { ...upgrade("upgrade-identity-registered"), ...by({ identityRegistered: false }) },
  { ...upgrade("upgrade-within-quota"), ...by({ bandwidthQuota: 19 }) },
  { ...upgrade("upgrade-affordable"), ...by({ affordableOrders: 0 }) },
  list("filter-key-supported", { Filter: [{ Key: "Colour", Value: ["red"] }] }),
  list("tag-key-valid", { Tag: [{ Key: "aliyun-team", Value: "x" }] }),
  list("tag-value-valid", { Tag: [{ Key: "team", Value: "https://x" }] }),
  list("parameter-valid", { PageSize: 51 }),
  {
    rule: "parameter-present",
    action: "AssociateCenBandwidthPackage",
    request: { CenId: "cen-a" },
  },
  { ...associate("associate-plan-exists", {}), options: { cens: ["cen-a"] } },
  associate("associate-cen-exists", {}, "cen-x"),
  associate("associate-plan-on-no-other-cen", { CenId: "cen-a" }, "cen-b"),
  associate("associate-plan-in-business", { BusinessStatus: "SecurityLocked" }),
  associate("associate-span-free", {}, "cen-b"),
  { ...upgrade("upgrade-plan-exists"), options: {} },
  upgrade("upgrade-plan-prepaid", { BandwidthPackageChargeType: "POSTPAY" }),
  upgrade("upgrade-plan-unexpired", { ExpiredTime: inHours(-5) }),
  upgrade("upgrade-plan-in-business", { BusinessStatus: "FinancialLocked" }),
  upgrade("upgrade-bandwidth-above-current", { Bandwidth: 30 }),
  upgrade("upgrade-ends-before-expiry", { ExpiredTime: inHours(4) }),
  upgrade("upgrade-no-conflicting-order", pending),
  upgrade("upgrade-long-enough", {}, { EndTime: inHours(1) }),
];
