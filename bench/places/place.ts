import type { Measurement, Order } from "../core/measurement";

export const placeNames = ["Chromium", "Node"] as const;
export type PlaceName = (typeof placeNames)[number];

/** Where orders are carried out, each in a fresh process and nothing beside it. */
export interface Place {
  readonly name: PlaceName;
  measure(order: Order): Promise<Measurement>;
  close(): Promise<void>;
}
