"use client";

import { useState } from "react";
import { stagePath } from "@/components/shell/stages";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel } from "@/components/ui/panel";
import { editsInShort } from "@/lib/analysis/edit/words";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { Sweep } from "@/lib/schema/clustering";
import { useChooseK } from "./choose-k";
import { editWords } from "./edits/words";
import { VerdictDoubt } from "./verdict-doubt";
import { exploreWords as words } from "./words";

/** The answer first: how many segments there are, on what that rests, and what would be nearly as good. */
export function VerdictPanel({ className }: { readonly className?: string }) {
  const { sweep, k } = useSegments();
  const { id } = useWorkspaceState().workspace;
  return (
    <Panel className={classNames("flex min-h-20 flex-col", className)} aria-label={words.verdict}>
      <ComputationFrame computation={sweep} what={words.verdictWaiting}>
        {(data) => <Answer sweep={data} k={k ?? data.verdict.k} />}
      </ComputationFrame>
      {sweep.state === "failed" ? (
        <ButtonLink
          href={stagePath(id, "prepare")}
          variant="primary"
          className="mx-auto mb-6 self-center"
        >
          {words.toPrepare}
        </ButtonLink>
      ) : null}
    </Panel>
  );
}

function Answer({ sweep, k }: { readonly sweep: Sweep; readonly k: number }) {
  const { sweep: answer, segmentations, edited, entry, segmentation } = useSegments();
  const { edits } = useWorkspaceState().workspace.choices;
  const chooseK = useChooseK();
  const [isOpen, setIsOpen] = useState(false);
  const { verdict, entries, chance } = sweep;
  const isRecommended = k === verdict.k;
  const at = (wanted: number) => entries.findIndex(({ clustering }) => clustering.k === wanted);
  const shown = entries[at(k)];
  const recommended = entries[at(verdict.k)];
  if (!shown || !recommended) return null;
  const { runnerUp } = verdict;
  const changed = edited && segmentation?.k === k ? entry : undefined;
  const inShort = edited ? editsInShort(edits, edited.outcomes) : "";
  const { score, clustering } = changed ?? shown;
  const count = clustering.k;
  const isOld =
    (answer.state === "working" && answer.isStale) ||
    (edits.length > 0 && segmentations.state === "working");
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3 px-5 py-4">
      <p
        className="flex min-h-[3.4375rem] shrink-0 items-center font-semibold text-2xl tracking-tight"
        data-testid="segment-count"
        aria-busy={isOld}
      >
        {words.segments(count)}
      </p>
      <div className="flex min-h-[3.4375rem] min-w-72 flex-1 flex-col justify-center">
        <p className="text-base">
          {inShort !== ""
            ? editWords.answer(k, inShort)
            : isRecommended
              ? verdict.kind === "none" || shown.clustering.noise > 0
                ? verdict.sentence
                : words.answer[verdict.kind](k)
              : words.elsewhere(k, verdict.k, shown.score.silhouette, recommended.score.silhouette)}
        </p>
        <p className="mt-0.5 text-muted text-xs">
          {count > 1 ? words.separated(score.silhouette, chance.silhouettes[at(count)]) : null}
          {count > 1 ? ` · ${words.smallest(Math.min(...clustering.sizes))}` : null}
          {isRecommended && runnerUp !== undefined ? ` · ${words.nearlyAsGood(runnerUp)}` : ""}
          {k > 1 ? <VerdictDoubt k={k} /> : null}
          {k > 1 ? " · " : null}
          <button
            type="button"
            className="text-accent hover:underline"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {words.restsOn}
          </button>
        </p>
        {isOpen ? (
          <ul className="mt-2 list-disc space-y-0.5 pl-4 text-muted text-xs">
            {verdict.evidence.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {isRecommended ? null : (
        <Button className="mt-3" onClick={() => chooseK(null)}>
          {words.backTo(verdict.k)}
        </Button>
      )}
      {isRecommended && runnerUp !== undefined ? (
        <Button className="mt-3" onClick={() => chooseK(runnerUp)}>
          {words.see(runnerUp)}
        </Button>
      ) : null}
    </div>
  );
}
