"use client";

import { Lock } from "lucide-react";
import { useState } from "react";
import { segmentColor } from "@/components/charts/segment-look";
import { classNames } from "@/components/ui/class-names";
import { formatCount, formatShare } from "@/components/ui/formats";
import { SegmentMark } from "@/components/ui/segment-mark";
import { separationWords } from "@/components/ui/separation-words";
import { TrustMeter } from "@/components/ui/trust-meter";
import type { Judgment } from "@/lib/client/trust";
import { useEditPersona } from "@/lib/client/use-edit-persona";
import type { SegmentSummary } from "@/lib/schema/segment";
import { exploreWords } from "../words";
import { RenameField } from "./rename-field";
import { SegmentMenu } from "./segment-menu";
import type { EditActions } from "./use-edit-actions";
import { editWords as words } from "./words";

/** A segment of the list: to pick, to name, to change. */
export function SegmentRow({
  segment,
  name,
  typed,
  judgment,
  isPicked,
  isDimmed,
  isLocked,
  isByHand,
  others,
  actions,
  onPick,
}: {
  readonly segment: SegmentSummary;
  readonly name: string;
  /** The name a person gave it; "" where the suggested one stands. */
  readonly typed: string;
  /** Undefined while nobody knows. */
  readonly judgment: Judgment | undefined;
  readonly isPicked: boolean;
  readonly isDimmed: boolean;
  readonly isLocked: boolean;
  readonly isByHand: boolean;
  readonly others: readonly { readonly segment: number; readonly name: string }[];
  readonly actions: EditActions;
  readonly onPick: () => void;
}) {
  const [isRenaming, setIsRenaming] = useState(false);
  if (isRenaming) {
    const onEnd = () => setIsRenaming(false);
    return <Renaming segment={segment.segment} name={name} typed={typed} onEnd={onEnd} />;
  }
  return (
    <div
      className={classNames(
        "flex items-start rounded-lg pr-1 hover:bg-sunken",
        isPicked && "bg-sunken",
        isDimmed && "opacity-60",
      )}
    >
      <button
        type="button"
        data-segment={segment.segment}
        aria-pressed={isPicked}
        aria-label={exploreWords.pick(name)}
        onClick={onPick}
        className="flex min-w-0 flex-1 flex-col gap-1 rounded-lg px-2 py-1.5 text-left"
      >
        <span className="flex w-full items-start gap-2">
          <span className="pt-1">
            <SegmentMark segment={segment.segment} />
          </span>
          <bdi className="line-clamp-2 min-w-0 flex-1 break-words font-semibold">{name}</bdi>
          <span className="font-semibold">{formatShare(segment.share)}</span>
        </span>
        <span aria-hidden className="h-1 w-full overflow-hidden rounded-full bg-line">
          <span
            className="block h-full rounded-full"
            style={{ width: `${segment.share * 100}%`, background: segmentColor(segment.segment) }}
          />
        </span>
        <span className="flex w-full justify-between gap-2 text-muted text-xs">
          <span className="truncate" title={exploreWords.customers(segment.size)}>
            {formatCount(segment.size)}
            <span className="sr-only"> {exploreWords.customersWord}</span> ·{" "}
            {isByHand ? (
              <span title={words.byHandHint}>{words.byHand}</span>
            ) : (
              separationWords(segment.silhouette)
            )}
          </span>
          {judgment ? <TrustMeter judgment={judgment} /> : null}
        </span>
      </button>
      <span className="flex flex-col items-center gap-0.5 pt-1">
        <SegmentMenu
          segment={segment}
          name={name}
          others={others}
          isLocked={isLocked}
          actions={actions}
          onRename={() => setIsRenaming(true)}
        />
        {isLocked ? (
          <span role="img" aria-label={words.locked} title={words.locked} className="text-muted">
            <Lock className="size-3.5" aria-hidden />
          </span>
        ) : null}
      </span>
    </div>
  );
}

/** Apart from the row, so that what it takes to rename is there only while somebody does. */
function Renaming({
  segment,
  name,
  typed,
  onEnd,
}: {
  readonly segment: number;
  readonly name: string;
  readonly typed: string;
  readonly onEnd: () => void;
}) {
  const editPersona = useEditPersona();
  return (
    <RenameField
      name={name}
      typed={typed}
      onRename={(next) => editPersona(words.change.rename(name), segment, { name: next })}
      onEnd={onEnd}
    />
  );
}
