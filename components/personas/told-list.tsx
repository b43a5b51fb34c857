import type { SegmentDescription } from "@/lib/schema/description";
import type { SegmentSummary } from "@/lib/schema/segment";
import { personasWords as words } from "./words";

/** What sets a segment apart in sentences: the surest first once that is known, the largest first until then. */
export function ToldList({
  summary,
  description,
}: {
  readonly summary: SegmentSummary;
  readonly description: SegmentDescription | undefined;
}) {
  return (
    <section aria-labelledby="who-they-are">
      <h3 id="who-they-are" className="mb-1 font-semibold">
        {words.whoTheyAre}{" "}
        {description ? (
          <span className="font-normal text-faint text-xs">{words.surestFirst}</span>
        ) : null}
      </h3>
      <ul className="divide-y divide-line">
        {(description ?? summary).sentences.map((sentence) => (
          <li key={sentence} className="py-2">
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
