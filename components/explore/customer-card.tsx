"use client";

import { SegmentMark } from "@/components/ui/segment-mark";
import { useSettings } from "@/lib/client/computations";
import { useMask } from "@/lib/client/personal-view";
import { useComputation } from "@/lib/client/use-computation";

const shownColumns = 7;

/** Who is under the pointer. */
export function CustomerCard({
  row,
  identity,
  name,
}: {
  readonly row: number;
  readonly identity: number | null;
  readonly name: string;
}) {
  const settings = useSettings();
  const mask = useMask();
  const { data, isStale } = useComputation({ verb: "customers", settings, rows: [row] });
  const cells = data?.cells[0]?.map((cell, i) => mask(cell, data.meanings[i]));
  if (!data || !cells || isStale) return null;
  const title = data.identifier >= 0 ? cells[data.identifier] : undefined;
  const rest = data.columns
    .map((name, i) => ({ name, value: cells[i] ?? "", i }))
    .filter(({ i }) => i !== data.identifier)
    .slice(0, shownColumns);
  return (
    <>
      <p className="flex items-center gap-2 font-semibold">
        {identity === null ? null : <SegmentMark segment={identity} />}
        <bdi className="truncate">{title ?? `#${row + 1}`}</bdi>
      </p>
      {identity === null ? null : (
        <p className="mb-1.5 truncate text-muted text-xs">
          <bdi>{name}</bdi>
        </p>
      )}
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
