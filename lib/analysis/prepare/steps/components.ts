import type { Steps } from "@/lib/schema/progress";
import type { FittedOf } from "@/lib/schema/steps";
import { formatCount, formatNumber } from "../format-value";
import {
  columnOf,
  type Frame,
  freeName,
  isNumeric,
  type NumericColumn,
  pickNumbers,
  replaceColumns,
} from "../frame";
import { applyComponents, componentName, fitComponents } from "../methods/components";
import type { StepModule } from "../step-module";

/**
 * Principal components in the place of the columns, learned from the rows without a gap; see `fitComponents`. What a column counts goes into
 * it; components keep their sizes beside each other, so a scale step leaves them alone.
 */
export const components: StepModule<"components"> = {
  *fit(frame, step): Steps<FittedOf<"components">, never> {
    const columns = pickNumbers(frame, step.columns, ["number", "date"]);
    const rows = Uint32Array.from({ length: frame.rows }, (_, row) => row).filter((row) =>
      columns.every(({ values }) => !Number.isNaN(values[row]!)),
    );
    const counts = columns.map(({ weight }) => weight);
    const complete = columns.map(({ values, weight }) =>
      Float64Array.from(rows, (row) => values[row]! * weight),
    );
    const found = yield* fitComponents(complete, step);
    const taken = new Set<string>();
    const names = found.loadings.map((weights, i) => {
      const parts = componentName(
        weights,
        columns.map(({ name }) => name),
      );
      const name = freeName(frame, `Component ${i + 1}: ${parts}`, taken);
      taken.add(name);
      return name;
    });
    return {
      columns: columns.map(({ name }) => name),
      counts,
      names,
      ...found,
      means: found.means.map((mean) => (Number.isNaN(mean) ? 0 : mean + 0)),
    };
  },

  apply(frame, _, fitted) {
    const found = fitted.columns.map((name) => numbersOf(frame, name));
    if (fitted.loadings.length === 0 || !found.every((column) => column !== undefined)) {
      return frame;
    }
    const values = found.map(({ values }, j) => values.map((value) => value * fitted.counts[j]!));
    const sources = [...new Set(found.flatMap((column) => column.sources))];
    const made = applyComponents(values, fitted).map(
      (own, i): NumericColumn => ({
        ...{ name: fitted.names[i]!, role: "feature", sources, takesPart: true, weight: 1 },
        ...{ kind: "number", isScaled: true, values: own },
      }),
    );
    const gone = new Set(fitted.columns);
    return replaceColumns(frame, (column) => {
      if (column === found[0]) return made;
      return gone.has(column.name) ? [] : column;
    });
  },

  reads: (_, { columns }) => columns,

  why: () =>
    "Columns that go together would count several times; as components each difference counts once.",

  did(before, _after, _step, { columns, names, shares }) {
    if (names.length === 0) return ["Nothing varies, so there are no components."];
    const kept = shares.reduce((sum, share) => sum + share, 0);
    const sentences = [
      `Made ${formatCount(names.length, "component")} of ${formatCount(columns.length, "column")}; they hold ${formatNumber(100 * kept, 0)}% of the differences (variance).`,
      ...names.slice(0, 5).map((name, i) => `${name}: ${formatNumber(100 * shares[i]!, 0)}%.`),
    ];
    if (columns.some((name) => numbersOf(before, name)?.isScaled === false)) {
      sentences.push(
        "Not all columns are on one scale; those with large numbers rule the components.",
      );
    }
    return sentences;
  },
};

function numbersOf(frame: Frame, name: string): NumericColumn | undefined {
  const column = columnOf(frame, name);
  return column && isNumeric(column) ? column : undefined;
}
