"use client";

import { Slider as Base } from "@base-ui/react/slider";

/** A whole number between two ends, with a tick for each. */
export function Slider({
  label,
  value,
  min,
  max,
  onChange,
  valueText,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly valueText?: (value: number) => string;
}) {
  const ticks = Array.from({ length: max - min + 1 }, (_, i) => i / Math.max(1, max - min));
  return (
    <Base.Root
      value={value}
      min={min}
      max={max}
      step={1}
      onValueChange={(next) => onChange(typeof next === "number" ? next : (next[0] ?? value))}
    >
      <Base.Control className="flex h-6 w-full touch-none select-none items-center px-2">
        <Base.Track className="relative h-1 w-full rounded-full bg-line">
          {ticks.map((at) => (
            <span
              key={at}
              aria-hidden
              className="absolute top-0 size-1 -translate-x-1/2 rounded-full bg-line-strong"
              style={{ left: `${at * 100}%` }}
            />
          ))}
          <Base.Indicator className="rounded-full bg-accent" />
          <Base.Thumb
            aria-label={label}
            {...(valueText ? { getAriaValueText: (_: string, now: number) => valueText(now) } : {})}
            className="size-5 cursor-grab rounded-full border-[3px] border-accent bg-panel shadow-sm active:cursor-grabbing"
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
