import { upliftRows } from "@/lib/analysis/describe/uplift/uplift-rows";
import { Failure } from "@/lib/schema/failure";
import type { Treatment, Uplift } from "@/lib/schema/uplift";

/** What a treatment changed, with segments as people count them. `control`: the group that was asked for, if any treatment has it. */
export function treatmentOf(
  treatment: Treatment,
  numbers: readonly number[],
  control: string | undefined,
) {
  const { outcomes, arms, control: likely, ...told } = treatment;
  const asked = control === undefined ? likely : arms.indexOf(control);
  if (asked < 0) {
    throw new Failure(
      "option-invalid",
      `--control is one of the groups in "${treatment.column}" (${arms.join(", ")}); got "${control}".`,
    );
  }
  const uplift = upliftRows(treatment, asked).map(({ arm, control, cells, ...row }) => ({
    ...row,
    arm: arms[arm]!,
    control: arms[control]!,
    segments: cells.map((cell, c) => ({ segment: numbers[c]!, ...cell })),
  }));
  return { ...told, arms, control: arms[asked] ?? null, uplift };
}

const problems = {
  empty: "nobody is in a group, so there is nothing to compare",
  "one-arm": "everyone is in one group, so there is nothing to compare with",
  "many-arms": "it has more groups than an experiment has",
} as const;

/** The same for people: per outcome and group a line for everyone and for each segment. */
export function treatmentLines(
  { column, problem, uplift }: ReturnType<typeof treatmentOf>,
  segments: readonly { readonly segment: number; readonly name: string }[],
): string[] {
  if (problem !== null) return [`${column}: ${problems[problem]}.`, ""];
  if (uplift.length === 0) return [`${column}: no outcome is known to compare.`, ""];
  const names = new Map(segments.map(({ segment, name }) => [segment, name]));
  return uplift.flatMap(({ outcome, kind, arm, control, everyone, segments: cells }) => [
    `What ${column} changed in ${outcome}, ${arm} less ${control} (uplift):`,
    `   Everyone: ${changeText(kind, everyone)}`,
    ...cells.map(
      (cell) =>
        `   ${names.get(cell.segment) ?? cell.segment}: ${changeText(kind, cell)}${cell.isDifferent ? "; unlike everyone else" : ""}`,
    ),
    "",
  ]);
}

function changeText(kind: "mean" | "share", { difference, isTooFew, isClear }: Uplift): string {
  const scale = kind === "share" ? 100 : 1;
  const [value, low, high] = [difference.value, difference.low, difference.high].map((one) =>
    (scale * one).toFixed(1),
  );
  const sure = isTooFew ? "too few to say" : isClear ? "clear" : "could be chance";
  return `${difference.value > 0 ? "+" : ""}${value}${kind === "share" ? " points" : ""} (${low} to ${high}), ${sure}`;
}
