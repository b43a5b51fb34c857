import { Failure } from "@/lib/schema/failure";
import { bankSample } from "./bank";
import { shopSample } from "./shop";
import { subscriptionSample } from "./subscription";

export const sampleNames = ["shop", "subscription", "bank"] as const;
export type SampleName = (typeof sampleNames)[number];

export interface SampleOptions {
  /** Records to write, not counting the header. */
  readonly rows: number;
  readonly seed: number;
}

/** A made-up customer file and what its maker knows about it. */
export interface Sample {
  /** Header and records as CSV, comma, LF, without the line ends. */
  readonly lines: readonly string[];
  /** Customer identifier → index into `segments`. */
  readonly truth: ReadonlyMap<string, number>;
  readonly segments: readonly string[];
}

/** The samples as the app ships them, under public/samples. */
export const shippedSamples: Record<SampleName, { fileName: string; options: SampleOptions }> = {
  shop: { fileName: "shop-orders.csv", options: { rows: 20_000, seed: 1 } },
  subscription: { fileName: "subscription-usage.csv", options: { rows: 3000, seed: 1 } },
  bank: { fileName: "bank-customers.csv", options: { rows: 4500, seed: 1 } },
};

const makers = { shop: shopSample, subscription: subscriptionSample, bank: bankSample };
const mostRows = 5_000_000;

/**
 * A customer file with known segments; the same name, rows and seed give the same text.
 * Takes O(rows) time, O(rows log rows) for the shop, whose orders are put in order of date.
 */
export function makeSample(name: SampleName, { rows, seed }: SampleOptions): Sample {
  if (!Number.isInteger(rows) || rows < 1 || rows > mostRows) {
    throw new Failure(
      "option-invalid",
      `A sample has from 1 to 5,000,000 rows, as a whole number; got ${rows}.`,
    );
  }
  return makers[name]({ rows, seed });
}

export function sampleCsv(sample: Sample): string {
  return `${sample.lines.join("\n")}\n`;
}
