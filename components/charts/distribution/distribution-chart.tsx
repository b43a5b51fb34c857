"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { formatShare } from "@/components/ui/formats";

export interface DistributionBar {
  readonly label: string;
  /** Share of everyone with a value, in [0, 1]. */
  readonly everyone: number;
  /** Share of those that are looked at; null: nobody in particular. */
  readonly some: number | null;
  /** Said by a screen reader, and beside the bar that is pointed at. */
  readonly text: string;
}

type Keys = { readonly shiftKey: boolean; readonly altKey: boolean };

/**
 * How a column is distributed among everyone, in gray, and among some, in their color. Bars stand for ranges, or lie for groups. One can be
 * reached by Tab, the arrows go to its neighbors, Enter picks.
 */
export function DistributionChart({
  bars,
  label,
  color,
  isLying,
  onPoint,
  onPick,
}: {
  readonly bars: readonly DistributionBar[];
  readonly label: string;
  readonly color: string;
  readonly isLying: boolean;
  readonly onPoint: (bar: number | null) => void;
  readonly onPick: (bar: number, keys: Keys) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState(0);
  const start = Math.min(focused, bars.length - 1);
  const most = Math.max(1e-9, ...bars.flatMap(({ everyone, some }) => [everyone, some ?? 0]));
  const press = (event: KeyboardEvent, at: number) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(bars.length - 1, at + step));
    setFocused(next);
    list.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <ul
      ref={list}
      aria-label={label}
      data-points
      className={isLying ? "space-y-1" : "flex h-28 items-stretch gap-px"}
    >
      {bars.map(({ label: name, everyone, some, text }, at) => (
        <li key={name} className={isLying ? undefined : "min-w-0 flex-1"}>
          <button
            type="button"
            tabIndex={at === start ? 0 : -1}
            aria-label={text}
            title={text}
            onClick={(event) => onPick(at, event)}
            onPointerEnter={() => onPoint(at)}
            onPointerLeave={() => onPoint(null)}
            onFocus={(event) => {
              setFocused(at);
              if (event.target.matches(":focus-visible")) onPoint(at);
            }}
            onBlur={() => onPoint(null)}
            onKeyDown={(event) => press(event, at)}
            className={classNames(
              "w-full rounded-sm hover:bg-sunken",
              isLying ? "block px-1 py-0.5 text-left text-xs" : "relative block h-full",
            )}
          >
            {isLying ? (
              <Lying name={name} everyone={everyone} some={some} most={most} color={color} />
            ) : (
              <>
                <Standing height={everyone / most} className="inset-x-0 bg-[var(--unselected)]" />
                {some === null ? null : (
                  <Standing height={some / most} className="inset-x-[22%]" color={color} />
                )}
              </>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Standing({
  height,
  className,
  color,
}: {
  readonly height: number;
  readonly className: string;
  readonly color?: string;
}) {
  return (
    <span
      aria-hidden
      className={classNames("absolute bottom-0 rounded-t-[2px]", className)}
      style={{ height: `${100 * height}%`, minHeight: height > 0 ? 1 : 0, background: color }}
    />
  );
}

function Lying({
  name,
  everyone,
  some,
  most,
  color,
}: {
  readonly name: string;
  readonly everyone: number;
  readonly some: number | null;
  readonly most: number;
  readonly color: string;
}) {
  return (
    <span aria-hidden className="block">
      <span className="flex justify-between gap-2">
        <bdi className="truncate">{name}</bdi>
        <span className="text-muted">{formatShare(some ?? everyone)}</span>
      </span>
      <span className="relative mt-0.5 block h-2 rounded-full bg-line">
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-[var(--unselected)]"
          style={{ width: `${(100 * everyone) / most}%` }}
        />
        {some === null ? null : (
          <span
            className="absolute inset-y-[2px] left-0 rounded-full"
            style={{ width: `${(100 * some) / most}%`, background: color }}
          />
        )}
      </span>
    </span>
  );
}
