"use client";

import { useState } from "react";
import { prepareWords as words } from "./words";

/** While a year is typed it passes through 0002, 0020 and 0201; nobody bought anything then. */
const earliest = "1900-01-01";

/** The day customers are described as of. A day that is half typed is kept here. */
export function AsOfField({
  value,
  onChange,
}: {
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="inline-flex items-center gap-2">
      <span className="text-muted text-xs">{words.asOf}</span>
      <input
        type="date"
        required
        min={earliest}
        value={draft ?? value}
        title={words.asOfDetail}
        onChange={(event) => {
          const day = event.target.value;
          setDraft(day);
          if (day >= earliest && day !== value) onChange(day);
        }}
        onBlur={() => setDraft(null)}
        className="h-7 rounded-md border border-line bg-panel px-2 text-xs"
      />
    </label>
  );
}
