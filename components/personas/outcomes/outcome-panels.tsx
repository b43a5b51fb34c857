import { Panel } from "@/components/ui/panel";
import type { Description } from "@/lib/schema/description";
import type { Segmentation } from "@/lib/schema/segment";
import { OutcomePanel } from "./outcome-panel";
import { OutcomeUpliftPanel } from "./outcome-uplift-panel";
import { outcomeWords as words } from "./outcome-words";

/** All that is known of outcomes: what became of each segment, what a treatment changed, and what cannot be told. */
export function OutcomePanels({
  description: { outcomes, outcomesLeftOut, treatments },
  ...shared
}: {
  readonly description: Description;
  readonly segmentation: Segmentation;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
}) {
  return (
    <>
      {outcomes.map((outcome) => (
        <OutcomePanel key={`${outcome.column} ${outcome.category}`} outcome={outcome} {...shared} />
      ))}
      {outcomesLeftOut.length > 0 ? (
        <Panel className="px-4 py-3 text-muted">
          {outcomesLeftOut.map((one) => (
            <p key={one.column}>
              <bdi>{words.leftOut(one)}</bdi>
            </p>
          ))}
        </Panel>
      ) : null}
      {treatments.map((treatment) => (
        <OutcomeUpliftPanel key={treatment.column} treatment={treatment} {...shared} />
      ))}
    </>
  );
}
