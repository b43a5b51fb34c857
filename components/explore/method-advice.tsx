"use client";

import { Button } from "@/components/ui/button";
import { useAdvice } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import type { Algorithm } from "@/lib/schema/algorithm";
import { useChooseAlgorithm } from "./choose-k";
import { exploreWords as words } from "./words";

/** Which method suits these customers: a line, and on demand the reasons and the next best. It waits until the segments are there. */
export function MethodAdvice({ algorithm }: { readonly algorithm: Algorithm }) {
  const { segmentations } = useSegments();
  const { data, state } = useAdvice(segmentations.state === "done");
  const choose = useChooseAlgorithm();
  const best = data?.ranked[0];
  if (!data || !best) {
    return state === "working" ? (
      <p className="px-4 pb-2 text-faint text-xs">{words.advice.looking}</p>
    ) : null;
  }
  const isBest = best.algorithm === algorithm;
  return (
    <div className="mx-4 mb-2 rounded-md bg-sunken px-2.5 py-2 text-xs">
      <div className="flex items-start justify-between gap-2">
        <p className="text-muted">
          {isBest ? words.advice.suits : words.advice.better(words.algorithms[best.algorithm])}
        </p>
        {isBest ? null : (
          <Button size="small" onClick={() => choose(best.algorithm)}>
            {words.advice.tryIt}
          </Button>
        )}
      </div>
      <details className="mt-0.5">
        <summary className="cursor-pointer text-muted hover:text-ink">{words.advice.why}</summary>
        <ol className="mt-1.5 space-y-2">
          {data.ranked.map((advice) => (
            <li key={advice.algorithm}>
              <div className="flex items-baseline justify-between gap-2">
                <span className="font-semibold">{words.algorithms[advice.algorithm]}</span>
                {advice.algorithm === algorithm ? null : (
                  <button
                    type="button"
                    className="min-h-6 shrink-0 text-accent hover:underline"
                    aria-label={`${words.advice.tryIt}: ${words.algorithms[advice.algorithm]}`}
                    onClick={() => choose(advice.algorithm)}
                  >
                    {words.advice.tryIt}
                  </button>
                )}
              </div>
              <ul className="text-muted">
                {advice.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
