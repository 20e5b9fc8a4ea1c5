import type { Ledger } from "cen-bwp-emulator";

import type { Style } from "../render/style.js";

/** Orders or attachments that stand in the service's ledger more than once. */
export function faultsInLedger({ orders, attachments }: Ledger): readonly string[] {
  return [
    ...twice(
      orders.map(
        (order) =>
          `order of ${order.bandwidth} Mbps for ${order.planId} until ${new Date(order.endTime).toISOString()}`,
      ),
    ),
    ...twice(
      attachments.map((attachment) => `attachment of ${attachment.planId} to ${attachment.cenId}`),
    ),
  ];
}

/** The closing lines: what the service itself wrote down. */
export function ledgerText(ledger: Ledger, style: Style): readonly string[] {
  const faults = faultsInLedger(ledger);
  const verdict =
    faults.length === 0 ? style.good("none twice") : style.bad(`twice: ${faults.join(", ")}`);
  const { orders, attachments, requests } = ledger;
  return [
    `${count(orders.length, "order")} placed, ${count(attachments.length, "attachment")} made, ${verdict}`,
    style.dim(
      `written down by the service: ${count(requests.length, "signed request")}, ${requests.filter((request) => request.code !== undefined).length} of them refused`,
    ),
  ];
}

function twice(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.filter((entry, index) => entries.indexOf(entry) !== index))];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
