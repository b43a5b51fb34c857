import type { UnderstoodReply } from "@/lib/schema/reply";
import { readingWords as words } from "./words";

/** What was set aside and why, and what was repaired and where. */
export function ReadingReport({
  setAsideCounts,
  repairCounts,
}: Pick<UnderstoodReply, "setAsideCounts" | "repairCounts">) {
  if (setAsideCounts.length + repairCounts.length === 0) return null;
  return (
    <div className="mt-4 flex flex-wrap gap-x-10 gap-y-3 text-xs">
      {setAsideCounts.length > 0 ? (
        <div>
          <h3 className="text-muted">{words.setAsideTitle}</h3>
          <ul className="mt-1">
            {setAsideCounts.map(({ reason, count, firstLine }) => (
              <li key={reason}>{words.reason(reason, count, firstLine)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {repairCounts.length > 0 ? (
        <div className="min-w-0 flex-1">
          <h3 className="text-muted">{words.repairedTitle}</h3>
          <ul className="mt-1">
            {repairCounts.map(({ kind, count, lines }) => (
              <li key={kind}>{words.repair(kind, count, lines)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
