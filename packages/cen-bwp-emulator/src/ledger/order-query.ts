import { EmulatorError } from "../emulator-error.js";
import { checkMembers } from "../checks/check-members.js";
import type { Order } from "./ledger.js";

/** What a test asks of the orders. Everything given must hold. */
export interface OrderFilter {
  readonly planId?: string;
  /** Mbps. */
  readonly bandwidth?: number;
  /** ms since the epoch, UTC. */
  readonly endTime?: number;
}

/** The orders a filter selects, in the order in which they were accepted. */
export interface OrderQuery {
  readonly all: readonly Order[];
  /** The one order. Throws `EmulatorError` NotExactlyOnce, listing what there is, for none and for several. */
  readonly exactlyOnce: () => Order;
}

export function queryOrders(orders: readonly Order[], filter: OrderFilter = {}): OrderQuery {
  checkMembers(filter, { planId: true, bandwidth: true, endTime: true }, "The filter", []);
  const all = orders.filter(
    ({ planId, bandwidth, endTime }) =>
      (filter.planId === undefined || filter.planId === planId) &&
      (filter.bandwidth === undefined || filter.bandwidth === bandwidth) &&
      (filter.endTime === undefined || filter.endTime === endTime),
  );
  return {
    all,
    exactlyOnce() {
      const [only] = all;
      if (only !== undefined && all.length === 1) return only;
      const found = all.map(
        (order) =>
          `${order.requestId} (${order.planId}, ${order.bandwidth} Mbps, accepted ${new Date(order.acceptedAt).toISOString()})`,
      );
      throw new EmulatorError(
        "NotExactlyOnce",
        `The ledger holds ${all.length} orders for ${JSON.stringify(filter)}, not one${found.length === 0 ? "." : `: ${found.join(", ")}.`}`,
      );
    },
  };
}
