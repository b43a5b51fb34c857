import { type ReactNode, useId } from "react";

export function TextAreaField({
  label,
  hint,
  value,
  placeholder,
  rows = 3,
  onChange,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}) {
  const hintId = useId();
  return (
    <label className="flex flex-col gap-1 rounded-lg border border-line bg-panel px-3 py-2.5 focus-within:border-accent">
      <span className="flex items-baseline justify-between gap-2">
        <span className="font-semibold text-xs">{label}</span>
        {hint ? (
          <span id={hintId} className="text-faint text-xs">
            {hint}
          </span>
        ) : null}
      </span>
      <textarea
        dir="auto"
        aria-label={label}
        {...(hint ? { "aria-describedby": hintId } : {})}
        value={value}
        rows={rows}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        className="resize-y bg-transparent text-sm outline-none"
      />
    </label>
  );
}
