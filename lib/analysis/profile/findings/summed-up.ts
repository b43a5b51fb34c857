import type { Finding, FindingKind, Remedy } from "@/lib/schema/profile";
import type { RecipeStep } from "@/lib/schema/steps";
import { remedyWords } from "../remedy-words";
import { manyColumns } from "../words";

/** Findings of a kind from which on they are told as one. */
const few: Partial<Record<FindingKind, number>> = { outliers: 4, skewed: 4 };
const usually = 9;

/** The same about many columns is one thing to know, with one click for all of them. */
export function summedUp(findings: readonly Finding[]): Finding[] {
  const groups = new Map<FindingKind, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.kind);
    if (group) group.push(finding);
    else groups.set(finding.kind, [finding]);
  }
  return [...groups].flatMap(([kind, group]) => {
    const names = group.flatMap(({ column }) => (column === undefined ? [] : [column]));
    const sentence = manyColumns(kind, names);
    if (sentence === undefined || names.length < (few[kind] ?? usually)) return group;
    const { severity, remedies = [] } = group[0]!;
    const joined = remedies.flatMap((remedy, i) => {
      const same = group.flatMap((finding) => finding.remedies?.[i] ?? []);
      return same.every(({ label }) => label === remedy.label) ? [join(remedy, same)] : [];
    });
    const about = { count: names.length, sentence };
    return [{ kind, severity, ...about, ...(joined.length > 0 ? { remedies: joined } : {}) }];
  });
}

function join(first: Remedy, all: readonly Remedy[]): Remedy {
  const { change } = first;
  const label = remedyWords.ofMany.get(first.label) ?? first.label;
  if (change.kind === "columns") {
    const overrides = all.flatMap((one) =>
      one.change.kind === "columns" ? one.change.overrides : [],
    );
    return { label, change: { ...change, overrides } };
  }
  const { step } = change;
  if (!("columns" in step) || step.columns === null) return first;
  const columns = all.flatMap((one) =>
    one.change.kind === "step" && "columns" in one.change.step
      ? (one.change.step.columns ?? [])
      : [],
  );
  return { label, change: { ...change, step: { ...step, columns } as RecipeStep } };
}
