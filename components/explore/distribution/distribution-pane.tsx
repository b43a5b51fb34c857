"use client";

import { type RefObject, useEffect, useMemo, useState } from "react";
import { binRows } from "@/components/charts/distribution/bin-rows";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { SelectField } from "@/components/ui/select-field";
import { useColumnValues } from "@/lib/client/computations";
import type { ColumnValues } from "@/lib/schema/column-values";
import type { ProfileRow } from "@/lib/schema/segment";
import { exploreWords as words } from "../words";
import { Distribution } from "./distribution";

/** Rows of the table that the pointer only passes over on its way do not change what is shown. */
const stayMs = 180;

/**
 * How one column is distributed, among everyone and among those that are looked at: the column whose line of the table `lines` is pointed
 * at, or which is chosen. Its bars point at customers and select them.
 */
export function DistributionPane({
  profile,
  lines,
  className,
}: {
  readonly profile: readonly ProfileRow[];
  readonly lines: RefObject<HTMLElement | null>;
  readonly className: string;
}) {
  const columns = useMemo(() => [...new Set(profile.map(({ column }) => column))], [profile]);
  const [wanted, setWanted] = useState<string | null>(null);
  useLinePointedAt(lines, setWanted);
  const column = wanted !== null && columns.includes(wanted) ? wanted : (columns[0] ?? null);
  const computation = useColumnValues(column, "distribution");
  if (column === null) return null;
  return (
    <section aria-label={words.distribution.title} className={className}>
      <h3 className="mb-1 font-semibold text-xs">{words.distribution.title}</h3>
      <SelectField
        label={words.distribution.of}
        value={column}
        options={columns.map((name) => ({ value: name, label: name }))}
        onChange={setWanted}
        className="mb-2 w-full"
      />
      <ComputationFrame computation={computation} what={words.distribution.title}>
        {(values) =>
          computation.isStale ? null : <Binned key={column} column={column} values={values} />
        }
      </ComputationFrame>
    </section>
  );
}

function Binned({ column, values }: { readonly column: string; readonly values: ColumnValues }) {
  const binned = useMemo(() => binRows(values), [values]);
  return <Distribution column={column} binned={binned} />;
}

/** Told once the pointer stays on a line. */
function useLinePointedAt(
  lines: RefObject<HTMLElement | null>,
  onPoint: (column: string) => void,
): void {
  useEffect(() => {
    const element = lines.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pointedAt: string | null = null;
    const point = (key: string | null) => {
      if (key === pointedAt) return;
      pointedAt = key;
      clearTimeout(timer);
      if (key === null) return;
      const [column] = JSON.parse(key) as [string];
      timer = setTimeout(() => onPoint(column), stayMs);
    };
    const leave = () => point(null);
    // Not pointerover: lines that are scrolled under a pointer that rests were not pointed at.
    const move = ({ target }: Event) => {
      const line = target instanceof Element ? target.closest("[data-profile]") : null;
      point(line?.getAttribute("data-profile") ?? null);
    };
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
    };
  }, [lines, onPoint]);
}
