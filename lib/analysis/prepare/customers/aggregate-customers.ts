import {
  type CustomersFit,
  type CustomersStep,
  customerOptions,
  type FeatureGroup,
} from "@/lib/schema/customers-step";
import type { Steps } from "@/lib/schema/progress";
import type { CodedColumn, Column, Table } from "@/lib/schema/table";
import { withProgress } from "../../with-progress";
import { dayMs } from "../day";
import { findColumn } from "../find-column";
import { codesAt } from "./codes";
import { collectOrders } from "./collect-orders";
import { collectSessions, type Sessions } from "./collect-sessions";
import type { MadeColumn } from "./feature";
import { customerFeatures } from "./features";
import type { History } from "./history";
import { numberCustomers, type UnusedRows } from "./number-customers";
import { sortEvents } from "./sort-events";
import { sourceOf } from "./source";
import { customerTraits } from "./traits";
import type { FeatureWords } from "./words";

export interface Customers {
  readonly table: Table;
  /** Rows without an identifier or a date, or not before the as-of day. */
  readonly unused: number;
  readonly unusedRows: UnusedRows;
  /** One per column of the table after the first, up to those that were taken over from the file. */
  readonly features: readonly MadeFeature[];
  /** Rows of the file per customer. */
  readonly counts: readonly number[];
  /** What another file needs to get the same columns. */
  readonly fit: CustomersFit;
}

export interface MadeFeature {
  readonly words: FeatureWords;
  readonly group: FeatureGroup;
}

/**
 * One row per distinct identifier, in order of first appearance, from rows before `step.asOf`, with the
 * features of the groups that the step names. Rows on or after that day change nothing, nor does the
 * order of rows but for who comes first. What the file says the same of a customer in every row stands behind. `fit` of an earlier file gives the same columns for another one.
 * Fails with "column-unknown" and "option-invalid" on columns that are not there or of the wrong kind.
 * Takes O(rows) time where the file is in order of time, else O(rows log rows); 24 bytes a row.
 */
export function* customersSteps(
  table: Table,
  step: CustomersStep,
  fit?: CustomersFit,
): Steps<Customers, never> {
  const source = sourceOf(table, step);
  const options = customerOptions(step);
  const asOf = Date.parse(step.asOf);
  const chosen = customerFeatures.filter(({ group }) => options.groups.includes(group));
  const total = chosen.length + 4;
  let done = 0;
  const told = <R>(work: Generator<void, R, void>) =>
    withProgress(work, () => ({ stage: "customers", done, total }));

  const numbered = yield* told(numberCustomers(source, asOf));
  done = 1;
  const events = yield* told(sortEvents(numbered, source.at));
  done = 2;
  const event = source.event && (yield* told(codesAt(source.event, events.rows)));
  const category = source.category && (yield* told(codesAt(source.category, events.rows)));
  const rules = { purchaseEvents: step.purchaseEvents ?? [], amountPerItem: options.amountPerItem };
  const orders = yield* told(collectOrders(events, source, event, rules));
  done = 3;
  let sessions: Sessions | undefined;
  const history: History = {
    ...{ customers: numbered.counts.length, asOf, events, event, category, orders, step, options },
    fit,
    hasTime: events.at.some((ms) => ms % dayMs !== 0),
    *sessions() {
      sessions ??= yield* collectSessions(events, source, options.sessionGapMinutes);
      return sessions;
    },
  };
  const made: (MadeColumn & { group: FeatureGroup })[] = [];
  let learned: CustomersFit = fit ?? { hasTime: history.hasTime };
  for (const feature of chosen) {
    const { columns, learned: more } = yield* told(feature.make(history));
    made.push(...columns.map((column) => ({ ...column, group: feature.group })));
    if (!fit) learned = { ...learned, ...more };
    done++;
  }
  const identifiers = numbered.identifiers.map((code) => source.identifier.values[code]!);
  const traits = yield* told(customerTraits(table, step, events, fit && (fit.traits ?? [])));
  if (!fit) learned = { ...learned, traits: traits.map(({ name }) => name) };
  const identifier = identifierColumn(findColumn(table, step.identifier), identifiers);
  const names = [identifier, ...traits].map(({ name }) => name);
  const columns = [identifier, ...namedFeatures(made, names), ...traits];
  return {
    table: { rows: numbered.counts.length, columns },
    unused: table.rows - numbered.used,
    unusedRows: numbered.unused,
    features: made.map(({ words, group }) => ({ words, group })),
    counts: numbered.counts,
    fit: learned,
  };
}

/** Names are kept apart by a number: an identifier, a trait or an event can be called like a feature. */
function namedFeatures(made: readonly MadeColumn[], names: Iterable<string>): Column[] {
  const taken = new Set(names);
  return made.map(({ words, values, role = "feature" }) => {
    let name = words.name;
    for (let number = 2; taken.has(name); number++) name = `${words.name} (${number})`;
    taken.add(name);
    const common = { name, role, unreadable: 0 } as const;
    return values instanceof Float64Array
      ? { ...common, kind: "number", values }
      : { ...common, kind: "category", codes: values.codes, values: values.values };
  });
}

/** What the identifiers stand for goes with them, so that those that point to a person stay masked. */
function identifierColumn({ name, meaning }: Column, values: readonly string[]): CodedColumn {
  const codes = Int32Array.from(values, (_, row) => row);
  const shared = { name, role: "identifier", unreadable: 0, ...(meaning && { meaning }) } as const;
  return { ...shared, kind: "text", codes, values };
}
