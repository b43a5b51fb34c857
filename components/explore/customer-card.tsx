"use client";

import { SegmentMark } from "@/components/ui/segment-mark";
import { useSettings } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import { useSegments } from "@/lib/client/segments";
import { useComputation } from "@/lib/client/use-computation";
import { mapWords } from "./map-words";

const shownColumns = 7;

/** Who is under the pointer: the segment at once, the columns that set segments apart most as soon as they are fetched. */
export function CustomerCard({
  row,
  identity,
  name,
  notes = [],
}: {
  readonly row: number;
  readonly identity: number | null;
  readonly name: string;
  /** What else is known of it. */
  readonly notes?: readonly string[];
}) {
  const settings = useSettings();
  const mask = useMask();
  const { segmentation } = useSegments();
  const { data, isStale } = useComputation({ verb: "customers", settings, rows: [row] });
  const cells = isStale
    ? undefined
    : data?.cells[0]?.map((cell, i) => mask(cell, data.meanings[i]));
  const title = data && cells && data.identifier >= 0 ? cells[data.identifier] : undefined;
  const strongest = segmentation?.profile.map(({ column }) => column) ?? [];
  const rankOf = (column: string) => {
    const rank = strongest.indexOf(column);
    return rank < 0 ? strongest.length : rank;
  };
  const rest = (cells ? (data?.columns ?? []) : [])
    .map((name, i) => ({ name, value: cells?.[i] ?? "", i }))
    .filter(({ i }) => i !== data?.identifier)
    .sort((a, b) => rankOf(a.name) - rankOf(b.name) || a.i - b.i)
    .slice(0, shownColumns);
  return (
    <>
      <p className="flex items-center gap-2 font-semibold">
        {identity === null ? null : <SegmentMark segment={identity} />}
        <bdi className="truncate">{title ?? (cells ? `#${row + 1}` : mapWords.card.loading)}</bdi>
      </p>
      <p className="mb-1.5 truncate text-muted text-xs">
        <bdi>{identity === null ? mapWords.card.unassigned : name}</bdi>
        {notes.map((note) => (
          <span key={note}> · {note}</span>
        ))}
      </p>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 text-xs">
        {rest.map(({ name, value, i }) => (
          <div key={i} className="contents">
            <dt className="truncate text-muted">
              <bdi>{name}</bdi>
            </dt>
            <dd className="max-w-28 truncate text-right">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
