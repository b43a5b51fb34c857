"use client";

import { useMemo } from "react";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { formatScore } from "@/components/ui/formats";
import { flowsBetween } from "@/lib/analysis/score/flows";
import { useCompared } from "@/lib/client/computations";
import { useSegments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { ComparedResults } from "@/lib/schema/compared-results";
import { exploreWords as words } from "../words";

/** How far any two of the kept results and the present one agree (adjusted Rand index). Nothing as long as none is kept. */
export function AgreementTable({ onCompare }: { readonly onCompare: (index: number) => void }) {
  const { kept } = useWorkspaceState().workspace.choices;
  const { segmentations } = useSegments();
  const computation = useCompared(segmentations.state === "done" ? kept : [], "kept");
  if (kept.length === 0) return null;
  return (
    <section
      aria-label={words.kept.agreements}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="mx-4 mb-3 max-h-44 shrink-0 overflow-auto border-line border-t pt-2"
    >
      <ComputationFrame computation={computation} what={words.kept.agreements}>
        {(data) => <Table compared={data} onCompare={onCompare} />}
      </ComputationFrame>
    </section>
  );
}

function Table({
  compared: { results, agreement },
  onCompare,
}: {
  readonly compared: ComparedResults;
  readonly onCompare: (index: number) => void;
}) {
  const { entry } = useSegments();
  const { kept } = useWorkspaceState().workspace.choices;
  const present = useMemo(
    () =>
      results.map((result) =>
        result.ok && entry?.clustering.labels.length === result.partition.labels.length
          ? flowsBetween(entry.clustering, result.partition).adjustedRand
          : Number.NaN,
      ),
    [results, entry],
  );
  const shown = kept.slice(0, results.length);
  return (
    <table className="text-xs">
      <caption className="pb-1 text-left text-muted">{words.kept.agreementsCaption}</caption>
      <thead>
        <tr>
          <td />
          <Heading name={words.flow.present} />
          {shown.map(({ name }) => (
            <Heading key={name} name={name} />
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name }, row) => {
          const result = results[row];
          return (
            <tr key={name}>
              <th scope="row" className="max-w-44 truncate pr-3 text-left font-medium">
                <button
                  type="button"
                  className="min-h-6 max-w-full truncate hover:text-accent hover:underline"
                  title={words.flow.withKept(name)}
                  onClick={() => onCompare(row)}
                >
                  <bdi>{name}</bdi>
                </button>
              </th>
              {result && !result.ok ? (
                <td colSpan={shown.length + 1} className="text-danger">
                  {result.error.message}
                </td>
              ) : (
                [present[row] ?? Number.NaN, ...(agreement[row] ?? [])].map((value, column) => (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                    key={column}
                    value={column === row + 1 ? null : value}
                  />
                ))
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Heading({ name }: { readonly name: string }) {
  return (
    <th scope="col" className="max-w-32 truncate px-2 text-right font-medium" title={name}>
      <bdi>{name}</bdi>
    </th>
  );
}

/** null: a result with itself. */
function Cell({ value }: { readonly value: number | null }) {
  if (value === null) return <td className="px-2 text-right text-faint">–</td>;
  const strength = Math.round(45 * Math.max(0, value) || 0);
  return (
    <td
      className="px-2 text-right"
      title={words.kept.agreement(value, formatScore(value))}
      style={{ background: `color-mix(in oklab, var(--accent) ${strength}%, transparent)` }}
    >
      {formatScore(value)}
      <span className="sr-only"> {words.kept.meaning(value)}</span>
    </td>
  );
}
