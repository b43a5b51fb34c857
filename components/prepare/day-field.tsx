"use client";

import { useState } from "react";

/** While a year is typed it passes through 0002, 0020 and 0201. */
const earliest = "1000-01-01";

/** A day, or none. A day that is half typed is kept here. */
export function DayField({
  label,
  none,
  value,
  onChange,
}: {
  readonly label: string;
  /** What holds without a day. */
  readonly none: string;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="inline-flex flex-wrap items-center gap-2">
      <span className="text-muted text-xs">{label}</span>
      <input
        type="date"
        min={earliest}
        max="9999-12-31"
        value={draft ?? value ?? ""}
        onChange={(event) => {
          const day = event.target.value;
          setDraft(day);
          if (day === "" && value !== null) onChange(null);
          if (day >= earliest && day !== value) onChange(day);
        }}
        onBlur={() => setDraft(null)}
        className="h-7 rounded-md border border-line bg-panel px-2 text-xs"
      />
      {value === null ? <span className="text-faint text-xs">{none}</span> : null}
    </label>
  );
}
