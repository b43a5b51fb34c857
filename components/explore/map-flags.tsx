"use client";

import { Blend, CircleDashed } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ComputationStatus } from "@/components/ui/computation-frame";
import { Hint } from "@/components/ui/hint";
import { useSelection } from "@/lib/client/selection";
import type { Computation } from "@/lib/client/use-computation";
import type { Outlying, Overlap } from "@/lib/schema/outlying";
import { mapWords } from "./map-words";

const words = mapWords.flags;
const shownOverlaps = 2;

/** Who is far from everybody and which segments run into each other; each can be selected. */
export function MapFlags({
  overlaps,
  outlying,
  isAsked,
  isQuiet,
  onAsk,
  names,
}: {
  readonly overlaps: readonly Overlap[];
  readonly outlying: Computation<Outlying>;
  /** Whether outliers were looked for; among very many customers only when a person asks. */
  readonly isAsked: boolean;
  /** It takes so short that nobody has to be told how far it is. */
  readonly isQuiet: boolean;
  readonly onAsk: () => void;
  readonly names: ReadonlyMap<number, string>;
}) {
  const [hasAll, setHasAll] = useState(false);
  const { join } = useSelection();
  const found = outlying.isStale ? undefined : outlying.data;
  const shown = hasAll ? overlaps : overlaps.slice(0, shownOverlaps);
  const nameOf = (identity: number) => names.get(identity) ?? "";
  return (
    <ul
      aria-label={words.label}
      className="flex min-h-8.5 flex-wrap items-center gap-1.5 px-4 pt-1.5"
    >
      {shown.map(({ segments: [one, other], share, count, rows }) => (
        <li key={`${one} ${other}`} className="max-w-full">
          <Hint text={words.overlapHint(nameOf(one), share, nameOf(other))}>
            <Button size="small" className="max-w-full" onClick={() => join(rows)}>
              <Blend className="size-3.5 shrink-0 text-warn" aria-hidden />
              <span className="max-w-80 truncate">{words.overlap(nameOf(one), nameOf(other))}</span>
              <span className="text-muted">{words.between(count)}</span>
            </Button>
          </Hint>
        </li>
      ))}
      {overlaps.length > shown.length ? (
        <li>
          <Button size="small" variant="quiet" onClick={() => setHasAll(true)}>
            {words.more(overlaps.length - shown.length)}
          </Button>
        </li>
      ) : null}
      <li>
        {!isAsked ? (
          <Button size="small" variant="quiet" onClick={onAsk}>
            <CircleDashed className="size-3.5" aria-hidden />
            {mapWords.outlying.look}
          </Button>
        ) : found && found.count > 0 ? (
          <Hint text={words.outlyingHint(found.limit)}>
            <Button size="small" onClick={() => join(found.flagged)}>
              <CircleDashed className="size-3.5 text-warn" aria-hidden />
              {mapWords.outlying.select(found.count)}
            </Button>
          </Hint>
        ) : found ? (
          <span className="text-faint text-xs">{mapWords.outlying.none}</span>
        ) : isQuiet && outlying.state !== "failed" ? (
          <span className="text-faint text-xs">{mapWords.outlying.looking}</span>
        ) : outlying.state === "waiting" ? null : (
          <ComputationStatus computation={outlying} what={mapWords.outlying.what} isCompact />
        )}
      </li>
    </ul>
  );
}
