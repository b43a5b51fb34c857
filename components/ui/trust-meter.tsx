import { classNames } from "./class-names";

const steps = [0.2, 0.4, 0.6, 0.75, 0.85];

export type Trust = "solid" | "fair" | "shaky";

/** How far a segment that is found again by so much (Jaccard index, 0 to 1) can be relied on. */
export function trustOf(jaccard: number): Trust {
  if (jaccard >= 0.85) return "solid";
  return jaccard >= 0.75 ? "fair" : "shaky";
}

/** Five small bars, as many filled as a segment is found again. Decorative: words stand beside it. */
export function TrustMeter({ jaccard }: { readonly jaccard: number }) {
  return (
    <span aria-hidden className="inline-flex gap-0.5">
      {steps.map((step) => (
        <span
          key={step}
          className={classNames("h-2.5 w-1 rounded-sm", jaccard >= step ? "bg-ink" : "bg-line")}
        />
      ))}
    </span>
  );
}
