"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { useSegments } from "@/lib/client/segments";
import type { Sweep } from "@/lib/schema/clustering";
import { useChooseK } from "./choose-k";
import { exploreWords as words } from "./words";

/** The answer first: how many segments there are, on what that rests, and what would be nearly as good. */
export function VerdictPanel({ className }: { readonly className?: string }) {
  const { sweep, k } = useSegments();
  return (
    <Panel className={classNames("flex min-h-20 flex-col", className)} aria-label={words.verdict}>
      <ComputationFrame computation={sweep} what={words.verdictWaiting}>
        {(data) => <Answer sweep={data} k={k ?? data.verdict.k} />}
      </ComputationFrame>
    </Panel>
  );
}

function Answer({ sweep, k }: { readonly sweep: Sweep; readonly k: number }) {
  const chooseK = useChooseK();
  const [isOpen, setIsOpen] = useState(false);
  const { verdict } = sweep;
  const isRecommended = k === verdict.k;
  const runnerUp = verdict.runnerUp;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
      <div className="shrink-0">
        <p className="font-semibold text-2xl tracking-tight" data-testid="segment-count">
          {words.segments(k)}
        </p>
        {verdict.kind === "none" ? <p className="text-muted text-xs">{words.convenience}</p> : null}
      </div>
      <div className="min-w-72 flex-1">
        <p className="text-base">
          {isRecommended ? "" : `${words.notRecommended(k, verdict.k)} `}
          {verdict.sentence}
        </p>
        <p className="mt-0.5 text-muted text-xs">
          {verdict.evidence[0]}
          {verdict.evidence.length > 1 ? (
            <>
              {" · "}
              <button
                type="button"
                className="text-accent hover:underline"
                aria-expanded={isOpen}
                onClick={() => setIsOpen(!isOpen)}
              >
                {words.restsOn}
              </button>
            </>
          ) : null}
        </p>
        {isOpen ? (
          <ul className="mt-2 list-disc space-y-0.5 pl-4 text-muted text-xs">
            {verdict.evidence.slice(1).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {isRecommended ? null : (
        <Button onClick={() => chooseK(null)}>{words.backTo(verdict.k)}</Button>
      )}
      {isRecommended && runnerUp !== undefined ? (
        <Button onClick={() => chooseK(runnerUp)}>{words.see(runnerUp)}</Button>
      ) : null}
    </div>
  );
}
