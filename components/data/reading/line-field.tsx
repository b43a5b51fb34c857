"use client";

import { useState } from "react";

/** A number of lines, applied when the field is left; what is none, or outside the limits, is not taken. */
export function LineField({
  label,
  value,
  min,
  max,
  placeholder,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Given where the field may be empty, for what that means. */
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? "" : String(value));
  const number = text.trim() === "" ? null : Number(text);
  const isAllowed =
    number === null
      ? placeholder !== undefined
      : Number.isInteger(number) && number >= min && number <= max;
  const settle = () => {
    setDraft(null);
    if (isAllowed && number !== value) onChange(number);
  };
  return (
    <input
      inputMode="numeric"
      aria-label={label}
      aria-invalid={!isAllowed}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        if (event.key === "Escape") setDraft(null);
      }}
      className={`h-7 w-full min-w-0 rounded-md border bg-panel px-2 text-xs placeholder:text-faint ${isAllowed ? "border-line" : "border-danger"}`}
    />
  );
}
