import { Failure } from "@/lib/schema/failure";
import { formatCount } from "../format-value";
import {
  columnOf,
  type Frame,
  type FrameColumn,
  isNumeric,
  missingIn,
  pickColumns,
  replaceColumns,
} from "../frame";
import {
  fillCodesForward,
  fillForward,
  interpolate,
  type TimeOrder,
  timeOrder,
} from "../methods/order-fill";
import type { StepModule } from "../step-module";

/** Fills gaps from other rows of the same customer; see `fillForward` and `interpolate`. Learns only which columns. */
export const carry: StepModule<"carry"> = {
  fit(frame, { columns, identifier, date }) {
    const customer = goesBy(frame, identifier, ({ role }) => role === "identifier");
    const time = goesBy(frame, date, ({ kind }) => kind === "date");
    if (time && time.kind !== "date") {
      throw new Failure("option-invalid", `The column "${time.name}" holds no dates to go by.`);
    }
    if (!customer || !time) {
      return { identifier: customer?.name ?? null, date: time?.name ?? null, columns: [] };
    }
    const found = pickColumns(frame, columns, ["number", "date", "category", "boolean"]).filter(
      ({ name }) => name !== customer.name && name !== time.name,
    );
    return {
      identifier: customer.name,
      date: time.name,
      columns: found.map(({ name }) => name),
    };
  },

  apply(frame, { method }, { identifier, date, columns }) {
    if (identifier === null || date === null) return frame;
    const names = new Set(columns);
    const order = orderOf(frame, identifier, date);
    return replaceColumns(frame, (column) => {
      if (!names.has(column.name) || missingIn(column) === 0) return column;
      if (!isNumeric(column)) return { ...column, codes: fillCodesForward(column.codes, order) };
      const fill = method === "linear" ? interpolate : fillForward;
      return { ...column, values: fill(column.values, order) };
    });
  },

  reads: (_, { identifier, date }) =>
    identifier === null || date === null ? [] : [identifier, date],

  why: ({ method }) =>
    method === "linear"
      ? "Between two known values of the same customer the way is likely to be straight; later rows are used for it."
      : "What was last known of a customer is likely to hold still; no later row is used.",

  did(before, after, { method }, { columns, identifier, date }) {
    if (identifier === null) return ["Choose the column that says whose row it is."];
    if (date === null) return ["Choose the column of dates that puts a customer's rows in order."];
    const sentences = columns.flatMap((name) => {
      const column = columnOf(before, name);
      if (!column) return [];
      const missing = missingIn(column);
      const filled = missing - missingIn(columnOf(after, name)!);
      if (missing === 0) return [];
      const how =
        method === "linear" && isNumeric(column)
          ? "on the line between the values before and after"
          : "with the last value before";
      const left = missing - filled;
      const rest = left > 0 ? `; ${formatCount(left, "gap")} had none` : "";
      return [`Filled ${formatCount(filled, "missing value")} of ${name} ${how}${rest}.`];
    });
    if (sentences.length === 0) return ["Nothing was missing."];
    return [...sentences, `Rows of the same ${identifier} were put in the order of ${date}.`];
  },
};

function orderOf(frame: Frame, identifier: string, date: string): TimeOrder {
  const customer = columnOf(frame, identifier);
  const time = columnOf(frame, date);
  const none = new Int32Array(frame.rows).fill(-1);
  if (!customer || !time || !isNumeric(time)) return timeOrder(none, new Float64Array(frame.rows));
  return timeOrder(codesOf(customer), time.values);
}

function codesOf(column: FrameColumn): Int32Array {
  if (!isNumeric(column)) return column.codes;
  const codes = new Map<number, number>();
  return Int32Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return -1;
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
}

/** The chosen column, else the first that fits. */
function goesBy(
  frame: Frame,
  chosen: string | null,
  fits: (column: FrameColumn) => boolean,
): FrameColumn | undefined {
  if (chosen === null) return frame.columns.find(fits);
  const column = columnOf(frame, chosen);
  if (column) return column;
  throw new Failure("column-unknown", `There is no column "${chosen}" to go by.`);
}
