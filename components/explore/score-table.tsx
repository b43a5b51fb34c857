"use client";

import { classNames } from "@/components/ui/class-names";
import { formatCompact, formatCount, formatScore, formatValue } from "@/components/ui/formats";
import type { Sweep } from "@/lib/schema/clustering";
import { exploreWords as words } from "./words";

/** The charts' figures as text. */
export function ScoreTable({ sweep, k }: { readonly sweep: Sweep; readonly k: number }) {
  return (
    <details className="px-4 pt-1">
      <summary className="cursor-pointer text-muted text-xs hover:text-ink">
        {words.asTable}
      </summary>
      <table className="mt-2 w-full text-right text-[11px]">
        <thead className="text-faint">
          <tr>
            <th className="text-left font-medium" scope="col">
              k
            </th>
            <th className="font-medium" scope="col">
              elbow
            </th>
            <th className="font-medium" scope="col">
              silh.
            </th>
            <th className="font-medium" scope="col">
              DB
            </th>
            <th className="font-medium" scope="col">
              CH
            </th>
            <th className="font-medium" scope="col">
              smallest
            </th>
          </tr>
        </thead>
        <tbody>
          {sweep.entries.map(({ clustering, score }) => (
            <tr
              key={clustering.k}
              className={classNames(clustering.k === k && "font-semibold text-accent")}
            >
              <th className="text-left font-medium" scope="row">
                {clustering.k}
              </th>
              <td>{formatValue(score.inertia)}</td>
              <td>{formatScore(score.silhouette, 3)}</td>
              <td>{formatScore(score.daviesBouldin)}</td>
              <td>{formatCompact(score.calinskiHarabasz)}</td>
              <td>{clustering.k > 0 ? formatCount(Math.min(...clustering.sizes)) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
