import { formatCount, formatList } from "../format-value";
import { columnOf, type FrameColumn } from "../frame";
import type { StepModule } from "../step-module";

/** The named columns take part, in this order and before all others; no other does. */
export const features: StepModule<"features"> = {
  fit: (frame, { columns }) => ({
    columns: [...new Set(columns)].filter((name) => columnOf(frame, name) !== undefined),
  }),

  apply(frame, _, fitted) {
    const byName = new Map(frame.columns.map((column) => [column.name, column]));
    const chosen: FrameColumn[] = [];
    for (const name of fitted.columns) {
      const column = byName.get(name);
      if (!column) continue;
      byName.delete(name);
      chosen.push(column.takesPart ? column : { ...column, takesPart: true });
    }
    const others = [...byName.values()].map((column) =>
      column.takesPart ? { ...column, takesPart: false } : column,
    );
    return { ...frame, columns: [...chosen, ...others] };
  },

  why: () => "Only these columns decide who is alike; the others are carried along.",

  did(_before, _after, { columns }, fitted) {
    const chosen = `Uses ${formatCount(fitted.columns.length, "column")}: ${formatList(fitted.columns)}.`;
    const gone = columns.filter((name) => !fitted.columns.includes(name));
    if (gone.length === 0) return [chosen];
    return [chosen, `Passed over what the file does not have: ${formatList(gone)}.`];
  },
};
