"use client";

import type { FoundTable } from "@/lib/schema/reading";
import { useChangeReading } from "./use-change-reading";
import { readingWords as words } from "./words";

/** The tables of a file as a list to choose from; nothing where there is just one. */
export function TableChoice({ tables }: { readonly tables: readonly FoundTable[] }) {
  const { change } = useChangeReading();
  if (tables.length < 2) return null;
  return (
    <fieldset className="mt-4">
      <legend className="text-muted text-xs">
        {words.tables}. {words.tablesDetail}
      </legend>
      <div className="mt-1.5 flex flex-col gap-1">
        {tables.map(({ skipLines, lastLine, headerRows, header, rows, isRead }, i) => (
          <label key={skipLines} className="flex items-baseline gap-2 text-xs">
            <input
              type="radio"
              name="table"
              checked={isRead}
              onChange={() => change(words.tables, { skipLines, lastLine, headerRows })}
              className="accent-(--accent)"
            />
            <bdi>{words.table(i + 1, header, rows)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
