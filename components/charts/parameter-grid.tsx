"use client";

import { classNames } from "@/components/ui/class-names";
import { formatValue } from "@/components/ui/formats";
import type { ParameterMap } from "@/lib/schema/parameter-map";

/**
 * Two parameters against each other: in each cell the segments they give, of stronger color where these separate better. A cell is a button
 * that takes its parameters.
 */
export function ParameterGrid({
  map,
  names,
  chosen,
  cellText,
  onPick,
}: {
  readonly map: ParameterMap;
  /** Of the first parameter, downwards, and the second, across. */
  readonly names: readonly [string, string];
  /** Index of the cell in use; −1 for none. */
  readonly chosen: number;
  readonly cellText: (cell: ParameterMap["cells"][number]) => string;
  readonly onPick: (index: number) => void;
}) {
  const { first, second, cells, best } = map;
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5 text-[11px]">
      <caption className="pb-1 text-left text-faint">
        {names[0]} ↓ · {names[1]} →
      </caption>
      <thead>
        <tr>
          <td />
          {second.values.map((value) => (
            <th key={value} scope="col" className="font-medium text-faint">
              {formatValue(value)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.values.map((value, row) => (
          <tr key={value}>
            <th scope="row" className="truncate text-left font-medium text-faint">
              {formatValue(value)}
            </th>
            {second.values.map((other, column) => {
              const index = row * second.values.length + column;
              const cell = cells[index];
              if (!cell) return <td key={other} />;
              const merit = Math.max(0, (1 - cell.noise) * cell.silhouette) || 0;
              return (
                <td key={other} className="p-0">
                  <button
                    type="button"
                    aria-pressed={index === chosen}
                    aria-label={cellText(cell)}
                    title={cellText(cell)}
                    onClick={() => onPick(index)}
                    style={{
                      background: `color-mix(in oklab, var(--accent) ${Math.round(60 * merit)}%, var(--sunken))`,
                    }}
                    className={classNames(
                      "h-6 w-full rounded-sm text-center font-semibold text-ink",
                      index === chosen && "outline-2 outline-accent outline-offset-1",
                      index === best && "underline underline-offset-2",
                    )}
                  >
                    {cell.k}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
