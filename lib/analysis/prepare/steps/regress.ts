import { formatCount, formatList, formatNumber } from "../format-value";
import { columnOf, type Frame, isNumeric, missingIn, pickNumbers, replaceColumns } from "../frame";
import { applyRidge, fitRidge } from "../methods/ridge-impute";
import type { StepModule } from "../step-module";

/**
 * Fills gaps with what a ridge regression on the columns without gaps predicts; see `fitRidge`. All regressions see the
 * columns as they were before the step. Columns for which there is nothing to predict from stay as they are.
 */
export const regress: StepModule<"regress"> = {
  fit(frame, { columns, from, alpha }) {
    const candidates = pickNumbers(frame, from, ["number", "date"]).filter(
      (column) => missingIn(column) === 0,
    );
    const targets = pickNumbers(frame, columns, ["number", "date"]).filter(
      (column) => missingIn(column) > 0,
    );
    return {
      lines: targets.flatMap((target) => {
        const fitted = fitRidge(
          target.values,
          candidates.map(({ values }) => values),
          alpha,
        );
        if (!fitted) return [];
        const others = fitted.from.map((j) => candidates[j]!.name);
        return [{ ...fitted, column: target.name, others, from: [...others.keys()] }];
      }),
    };
  },

  apply(frame, _, { lines }) {
    const byName = new Map(lines.map((line) => [line.column, line]));
    return replaceColumns(frame, (column) => {
      const line = byName.get(column.name);
      if (!line || !isNumeric(column) || missingIn(column) === 0) return column;
      const others = line.others.map((name) => numbersOf(frame, name));
      return { ...column, values: applyRidge(column.values, others, line) };
    });
  },

  reads: (_, { lines }) => [...new Set(lines.flatMap(({ others }) => others))],

  why: () =>
    "Columns that go together tell about each other; a regression says what the others make likely.",

  did(before, after, { columns }, { lines }) {
    const sentences = lines.flatMap(({ column: name, others, explained }) => {
      const missing = missingAt(before, name) - missingAt(after, name);
      return [
        `Filled ${formatCount(missing, "missing value")} of ${name} from ${formatList(others, 4)}, which explain ${formatNumber(100 * Math.max(0, explained), 0)}% of it.`,
      ];
    });
    const left = pickNumbers(before, columns, ["number", "date"]).filter(
      ({ name }) => missingAt(after, name) > 0,
    );
    if (left.length > 0) {
      const names = formatList(left.map(({ name }) => name));
      sentences.push(`No column without gaps tells about ${names}.`);
    }
    return sentences.length > 0 ? sentences : ["Nothing was missing."];
  },
};

function missingAt(frame: Frame, name: string): number {
  const column = columnOf(frame, name);
  return column ? missingIn(column) : 0;
}

function numbersOf(frame: Frame, name: string): Float64Array {
  const column = columnOf(frame, name);
  if (column && isNumeric(column)) return column.values;
  return new Float64Array(frame.rows).fill(Number.NaN);
}
