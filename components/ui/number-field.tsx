"use client";

import { useState } from "react";
import { classNames } from "./class-names";

/**
 * A number that may be left empty. What is half typed, or outside the limits, is kept here and marked;
 * only numbers that are allowed are told, when the field is left or Enter is pressed.
 */
export function NumberField({
  label,
  value,
  placeholder,
  isWhole,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly placeholder: string;
  readonly isWhole: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly onChange: (value: number | null) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? "" : String(value));
  const number = text.trim() === "" ? null : Number(text.replace(",", "."));
  const isAllowed =
    number === null ||
    (Number.isFinite(number) &&
      (!isWhole || Number.isInteger(number)) &&
      number >= (min ?? Number.NEGATIVE_INFINITY) &&
      number <= (max ?? Number.POSITIVE_INFINITY));
  const settle = () => {
    if (!isAllowed) return;
    setDraft(null);
    if (number !== value) onChange(number);
  };
  return (
    <label className="flex items-center justify-between gap-2">
      <span className="text-muted text-xs">{label}</span>
      <input
        inputMode="decimal"
        value={text}
        placeholder={placeholder}
        aria-invalid={!isAllowed}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
        className={classNames(
          "h-7 w-28 rounded-md border bg-panel px-2 text-xs placeholder:text-faint",
          isAllowed ? "border-line" : "border-danger",
        )}
      />
    </label>
  );
}
