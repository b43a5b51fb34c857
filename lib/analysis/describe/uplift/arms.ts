import type { Column } from "@/lib/schema/table";
import type { Treatment, TreatmentProblem } from "@/lib/schema/uplift";

/** More groups than this are no experiment. */
const mostArms = 12;
const controls =
  /^(?:(?:the )?(?:control|holdout|hold out|placebo|baseline|none|untreated|no treatment|not treated|no contact|not contacted|no e ?mail|no mail|no offer|no|n|false|off|0|a|original)(?: group| arm| cell)?)$/u;
/** Of several names that fit, the one that stands further ahead here. */
const surest = /control|holdout|hold out|placebo|untreated/u;

/** Who is in which arm, of the rows that take part. */
export interface Arms extends Omit<Treatment, "outcomes"> {
  /** Per row, its arm; −1 for none. */
  readonly codes: Int32Array;
}

/**
 * The groups of a treatment column: its categories, yes and no, or its different numbers, in the order of their names. The control
 * is the group that is called so (control, holdout, no, 0, A …), else the smallest, as those who are left out usually are the fewer. O(rows).
 */
export function armsOf(column: Column, rows: Uint32Array): Arms {
  const texts = textsOf(column, rows);
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  const problem = problemOf(counts.size);
  const arms = problem === "many-arms" ? [] : [...counts.keys()].sort(byName.compare);
  const sizes = arms.map((arm) => counts.get(arm)!);
  const place = new Map(arms.map((arm, i) => [arm, i]));
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : (place.get(text) ?? -1)));
  const missing = texts.reduce((sum, text) => sum + Number(text === null), 0);
  return {
    column: column.name,
    arms,
    sizes,
    missing,
    codes,
    problem,
    ...likelyControl(arms, sizes),
  };
}

const byName = new Intl.Collator("en", { numeric: true });

function problemOf(arms: number): TreatmentProblem | null {
  if (arms === 0) return "empty";
  if (arms === 1) return "one-arm";
  return arms > mostArms ? "many-arms" : null;
}

function likelyControl(arms: readonly string[], sizes: readonly number[]) {
  const plain = arms.map((arm) =>
    arm
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
  const named = [...plain.keys()].filter((i) => controls.test(plain[i]!));
  const sure = [...plain.keys()].find((i) => surest.test(plain[i]!));
  const found = sure ?? named[0];
  if (found !== undefined) return { control: found, controlBy: "name" as const };
  return { control: Math.max(0, sizes.indexOf(Math.min(...sizes))), controlBy: "size" as const };
}

function textsOf(column: Column, rows: Uint32Array): (string | null)[] {
  if ("codes" in column) {
    return Array.from(rows, (row) => column.values[column.codes[row]!] ?? null);
  }
  return Array.from(rows, (row) => {
    const value = column.values[row]!;
    return Number.isNaN(value) ? null : String(value);
  });
}
