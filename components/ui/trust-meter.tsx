import type { Judgment } from "@/lib/client/trust";
import { classNames } from "./class-names";

const bars = [1, 2, 3, 4, 5];

/** How far a segment can be relied on: five small bars and the word. Why stands in the title, and in full where there is room. */
export function TrustMeter({ judgment }: { readonly judgment: Judgment }) {
  return (
    <span className="inline-flex items-center gap-1.5" title={judgment.reasons.join(" ")}>
      <span aria-hidden className="inline-flex gap-0.5">
        {bars.map((bar) => (
          <span
            key={bar}
            className={classNames(
              "h-2.5 w-1 rounded-sm",
              bar <= judgment.bars ? "bg-ink" : "bg-line",
            )}
          />
        ))}
      </span>
      {judgment.trust}
    </span>
  );
}
