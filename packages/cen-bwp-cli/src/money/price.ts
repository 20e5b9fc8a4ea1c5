/** What the caller thinks a Mbps costs for an hour. The service tells no price, so it is nobody's but the caller's. */
export interface Price {
  readonly perMbpsHour: number;
  /** `CNY`; absent where nobody said. */
  readonly currency?: string;
}

/** The options a price is given by. */
export interface PriceOptions {
  readonly price?: number;
  readonly currency?: string;
}

/** The price of the options, if there is one. */
export function priceOf({ price, currency }: PriceOptions): Price | undefined {
  return price === undefined
    ? undefined
    : { perMbpsHour: price, ...(currency !== undefined && { currency }) };
}

/** `14.4 CNY`: an amount to the hundredth. */
export function amountText(amount: number, { currency }: Pick<Price, "currency">): string {
  return [String(roundAmount(amount)), ...(currency === undefined ? [] : [currency])].join(" ");
}

/** To the hundredth, so that sums look like what they are. */
export function roundAmount(amount: number): number {
  return Math.round(amount * 100) / 100;
}
