import { Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { emptiedReason } from "@/lib/analysis/handover/list/words";
import { presets } from "@/lib/analysis/handover/presets/registry";
import type { ListPlan, ListSummary } from "@/lib/schema/list-plan";
import { listWords as words } from "./list-words";

/** What a person should know before the list leaves. */
export function ListNotes({
  plan,
  summary,
  names,
}: {
  readonly plan: ListPlan;
  readonly summary: ListSummary;
  readonly names: ReadonlyMap<number, string>;
}) {
  const { small, idsMissing, idsRepeated, reasons, emptied, limits, files } = summary;
  const preset = presets[plan.target];
  const hasParts = !plan.onePerSegment && files.length > 1;
  const uncalled = emptied.find(({ reason }) => reason === emptiedReason("phone"))?.count ?? 0;
  const lacksCountry = plan.country === null && uncalled > 0;
  const warnings = [
    ...(lacksCountry ? [words.noCountryCode(uncalled)] : []),
    ...small.map(({ segment, rows }) => words.small(names.get(segment) ?? "", rows)),
    ...(preset.startsWithId && idsMissing + idsRepeated > 0
      ? [words.ids(idsMissing, idsRepeated, true)]
      : []),
    ...limits,
  ];
  const notes = [
    ...(hasParts ? [words.parts(files.length)] : []),
    ...reasons.map(({ count, reason }) => words.notListed(count, reason)),
    ...emptied
      .filter(({ reason }) => !(lacksCountry && reason === emptiedReason("phone")))
      .map(({ count, reason }) => words.emptied(count, reason)),
  ];
  if (warnings.length + notes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5 px-4 py-3 text-xs">
      {warnings.map((text) => (
        <Note key={text} isWarning>
          {text}
        </Note>
      ))}
      {notes.map((text) => (
        <Note key={text}>{text}</Note>
      ))}
    </ul>
  );
}

function Note({
  children,
  isWarning = false,
}: {
  readonly children: ReactNode;
  readonly isWarning?: boolean;
}) {
  const Icon = isWarning ? TriangleAlert : Info;
  return (
    <li
      className={
        isWarning ? "flex items-start gap-1.5 text-warn" : "flex items-start gap-1.5 text-muted"
      }
    >
      <Icon className="mt-0.5 size-3.5 shrink-0" aria-hidden />
      <bdi className="min-w-0 break-words">{children}</bdi>
    </li>
  );
}
