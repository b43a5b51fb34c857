import type { EditKindModule } from "../edit-kind";
import { skipped } from "../edit-kind";

/** Those of the segments that are there become one, under the number `into`. Locked ones keep to themselves. */
export const merge: EditKindModule<"merge"> = {
  apply({ segments, into }, { numbers, locked }) {
    const wanted = new Set([...segments, into]);
    const found = new Set<number>();
    for (const number of numbers) if (wanted.has(number)) found.add(number);
    const free = [...found].filter((number) => !locked.has(number));
    const [held] = [...found].filter((number) => locked.has(number));
    if (locked.has(into)) return skipped({ kind: "locked", segment: into });
    if (free.length < 2) {
      return skipped(held === undefined ? { kind: "alone" } : { kind: "locked", segment: held });
    }
    const merged = new Set(free);
    let rows = 0;
    for (let row = 0; row < numbers.length; row++) {
      if (numbers[row] === into || !merged.has(numbers[row]!)) continue;
      numbers[row] = into;
      rows++;
    }
    return { isApplied: true, rows, replay: { kind: "merge", segments: [...merged], into } };
  },
};
