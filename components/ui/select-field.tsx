import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A choice among a few. The system's own list: reachable by keyboard, readable by everything. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
  isLabelVisible = false,
  className,
  disabled = false,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly disabled?: boolean;
  }[];
  readonly onChange: (value: T) => void;
  readonly isLabelVisible?: boolean;
  readonly className?: string;
  readonly disabled?: boolean;
}): ReactNode {
  return (
    <label className={classNames("inline-flex items-center gap-2", className)}>
      <span className={isLabelVisible ? "whitespace-nowrap text-muted text-xs" : "sr-only"}>
        {label}
      </span>
      <span className="relative inline-flex min-w-0 grow">
        <select
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          className="h-7 w-full min-w-0 appearance-none truncate rounded-md border border-line bg-panel pr-6 pl-2 text-ink text-xs hover:bg-sunken disabled:opacity-50"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-2 right-1.5 size-3 text-muted"
        />
      </span>
    </label>
  );
}
