"use client";

import { useState } from "react";

/** While a year is typed it passes through 0002, 0020 and 0201. */
const earliest = "1900-01-01";

/** A day, `YYYY-MM-DD`. One that is half typed is kept here. */
export function DayField({
  label,
  detail,
  value,
  onChange,
}: {
  readonly label: string;
  /** Under the pointer. */
  readonly detail?: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="inline-flex items-center gap-2">
      <span className="text-muted text-xs">{label}</span>
      <input
        type="date"
        required
        min={earliest}
        value={draft ?? value}
        title={detail}
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
