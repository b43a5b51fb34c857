import type { CustomerOptions, CustomersFit, CustomersStep } from "@/lib/schema/customers-step";
import type { Codes } from "./codes";
import type { Orders } from "./collect-orders";
import type { Sessions } from "./collect-sessions";
import type { SortedEvents } from "./sort-events";

/** All that is known of the customers before the as-of day, in the form that features are made from. */
export interface History {
  readonly customers: number;
  /** Milliseconds; everything here lies before. */
  readonly asOf: number;
  readonly events: SortedEvents;
  readonly orders: Orders;
  /** One per event, where the step names such a column. */
  readonly event: Codes | undefined;
  readonly category: Codes | undefined;
  /** Some event has a time of day. */
  readonly hasTime: boolean;
  readonly step: CustomersStep;
  readonly options: CustomerOptions;
  /** Of the file that the step was fitted on; absent while it is being fitted. */
  readonly fit: CustomersFit | undefined;
  /** Made when first asked for. */
  sessions(): Generator<void, Sessions, void>;
}
