import type { CustomerFeature } from "./feature";
import { activity } from "./features/activity";
import { calendar } from "./features/calendar";
import { carts } from "./features/carts";
import { categories } from "./features/categories";
import { engagement } from "./features/engagement";
import { frequency } from "./features/frequency";
import { interactions } from "./features/interactions";
import { items } from "./features/items";
import { monetary } from "./features/monetary";
import { orderValue } from "./features/order-value";
import { recency } from "./features/recency";
import { rhythm } from "./features/rhythm";
import { scores } from "./features/scores";
import { seasonality } from "./features/seasonality";
import { spread } from "./features/spread";
import { tenure } from "./features/tenure";
import { trend } from "./features/trend";
import { visits } from "./features/visits";
import { windows } from "./features/windows";

/** All that can be said of customers, in the order of the columns. */
export const customerFeatures: readonly CustomerFeature[] = [
  recency,
  frequency,
  monetary,
  orderValue,
  tenure,
  scores,
  spread,
  rhythm,
  items,
  categories,
  calendar,
  trend,
  windows,
  seasonality,
  activity,
  interactions,
  visits,
  carts,
  engagement,
];
