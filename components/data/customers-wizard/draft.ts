import type { CustomersStep } from "@/lib/schema/customers-step";
import { needOf } from "@/lib/schema/group-needs";
import type { ColumnProfile, Profile } from "@/lib/schema/profile";

/** A step that a person is still choosing. */
export type Draft = Omit<CustomersStep, "identifier" | "date"> & {
  readonly identifier: string | undefined;
  readonly date: string | undefined;
};

export type ColumnPart =
  | "identifier"
  | "date"
  | "amount"
  | "category"
  | "event"
  | "order"
  | "quantity"
  | "session";

/** Whether a column can say this. */
export function suits(part: ColumnPart, { kind, range }: ColumnProfile): boolean {
  switch (part) {
    case "identifier":
    case "order":
    case "session":
      return kind !== "date" && kind !== "boolean";
    case "date":
      return kind === "date" && range !== undefined;
    case "amount":
    case "quantity":
      return kind === "number";
    default:
      return kind === "category" || kind === "text" || kind === "boolean";
  }
}

const dayMs = 86_400_000;

export function dayAfter(ms: number): string {
  return new Date(Math.floor(ms / dayMs) * dayMs + dayMs).toISOString().slice(0, 10);
}

/** A start for a file that looks like customers: the identifier that repeats most, and the first date. */
export function guessDraft({ columns, rows }: Profile): Draft {
  const repeating = columns
    .filter(({ role, kind, distinct }) => {
      return kind !== "date" && kind !== "boolean" && role === "identifier" && distinct < rows;
    })
    .toSorted((a, b) => a.distinct - b.distinct)[0];
  const date = columns.find((column) => suits("date", column));
  return {
    id: "customers",
    enabled: true,
    kind: "customers",
    identifier: repeating?.name,
    date: date?.name,
    asOf: dayAfter(date?.range?.max ?? 0),
  };
}

/** Another column for one part. A new date moves the as-of day behind its last one; other events are told anew. */
export function withColumn(
  draft: Draft,
  part: ColumnPart,
  column: ColumnProfile | undefined,
): Draft {
  const { [part]: _, ...rest } = draft;
  const next = { ...rest, ...(column && { [part]: column.name }) } as Draft;
  if (part === "date" && column?.range) {
    const { timeUnit: __, ...dated } = next;
    return { ...dated, asOf: dayAfter(column.range.max) };
  }
  if (part === "event") {
    const { purchaseEvents: __, cartEvents: ___, ...told } = next;
    return told;
  }
  return next;
}

/** The step to ask for, without groups that cannot say anything; null while it is not all chosen. */
export function stepOf(draft: Draft): CustomersStep | null {
  const { identifier, date } = draft;
  if (identifier === undefined || date === undefined) return null;
  const groups = (draft.groups ?? ["rfm"]).filter((group) => needOf(group, draft) === null);
  return groups.length === 0 ? null : { ...draft, identifier, date, groups };
}
