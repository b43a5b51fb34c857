"use client";

import { formatScore } from "@/components/ui/formats";
import { useSweepStability } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useTrust } from "@/lib/client/trust";
import { currentOf } from "@/lib/client/use-computation";
import { exploreWords as words } from "./words";

/** What speaks for the segments that are looked at, and what against: whether they come back, and which are shaky. Nothing until that is known. */
export function VerdictDoubt({ k }: { readonly k: number }) {
  const segments = useSegments();
  const { segmentations, segmentation, names } = segments;
  const trusted = useTrust(segments);
  const stability = useSweepStability(segmentations.state === "done", false);
  const again = currentOf(stability)?.byK.find((one) => one.k === k)?.adjustedRand.mean;
  const shaky = (segmentation?.segments ?? [])
    .filter(({ segment }) => trusted.get(segment)?.judgment.trust === "shaky")
    .map(({ segment }) => names.get(segment) ?? "");
  if (again === undefined && shaky.length === 0) return null;
  return (
    <span>
      {again === undefined ? null : ` · ${words.foundAgain(formatScore(again))}`}
      {shaky.length === 0 ? null : (
        <>
          {" · "}
          <span className="font-medium text-warn">{words.shaky(shaky)}</span>
        </>
      )}
    </span>
  );
}
