"use client";

import { useState } from "react";
import type { FoundTable } from "@/lib/schema/reading";
import { useChangeReading } from "./use-change-reading";
import { readingWords as words } from "./words";

/**
 * The tables of a file as a list to choose from; nothing where there is just one. Once one is chosen
 * only that is read, so the list is kept as long as the page shows it; after that it can be had again.
 */
export function TableChoice({ tables }: { readonly tables: readonly FoundTable[] }) {
  const { fixed, change, guessPlace } = useChangeReading();
  const [known, setKnown] = useState(tables);
  if (tables.length > 1 && tables !== known) setKnown(tables);
  const isChosen = fixed.lastLine !== undefined && fixed.skipLines !== undefined;
  if (known.length < 2) {
    if (!isChosen) return null;
    return (
      <p className="mt-4 text-muted text-xs">
        {words.oneTable}{" "}
        <button
          type="button"
          className="underline underline-offset-2 hover:text-ink"
          onClick={guessPlace}
        >
          {words.allTables}
        </button>
      </p>
    );
  }
  return (
    <fieldset className="mt-4">
      <legend className="text-muted text-xs">
        {words.tables}. {words.tablesDetail}
      </legend>
      <div className="mt-1.5 flex flex-col gap-1">
        {known.map(({ skipLines, lastLine, headerRows, header, rows, isRead }, i) => (
          <label key={skipLines} className="flex min-h-6 items-center gap-2 text-xs">
            <input
              type="radio"
              name="table"
              checked={isChosen ? fixed.skipLines === skipLines : isRead}
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
