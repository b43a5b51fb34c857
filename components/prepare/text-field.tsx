"use client";

import { useState } from "react";

/** A line of text that is told when the field is left or Enter is pressed. */
export function TextField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null && draft !== value) onChange(draft);
    setDraft(null);
  };
  return (
    <label className="inline-flex items-center gap-2">
      <span className="text-muted text-xs">{label}</span>
      <input
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
        className="h-7 w-36 rounded-md border border-line bg-panel px-2 text-xs"
      />
    </label>
  );
}
