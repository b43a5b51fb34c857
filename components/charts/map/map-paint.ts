import { interpolateViridis, quantileSorted } from "d3";
import type { ColumnValues } from "@/lib/schema/column-values";
import { paletteColor, segmentLooks } from "../segment-look";
import type { Paint } from "./painting/dots";

const shades = 24;
const sampled = 5000;

/** A Paint and what its colors stand for. */
export type ExplainedPaint =
  | {
      readonly kind: "scale";
      readonly paint: Paint;
      /** Of the values that have colors of their own; those beyond have the color of the end. */
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: "groups";
      readonly paint: Paint;
      /** The name of each color; the last one stands for all others where `hasOthers`. */
      readonly groups: readonly string[];
      readonly hasOthers: boolean;
    };

/**
 * Numbers on a scale that color-blind people can read, from their 1% to their 99% quantile, so that a few far-out ones do not
 * leave all others in one shade; up to twelve groups, the rarest together where there are more.
 */
export function paintOf(column: ColumnValues): ExplainedPaint {
  return column.kind === "groups" ? paintGroups(column) : paintScale(column.values);
}

export function paintScale(values: ArrayLike<number>): ExplainedPaint {
  const step = Math.max(1, Math.floor(values.length / sampled));
  const some: number[] = [];
  for (let i = 0; i < values.length; i += step) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) some.push(value);
  }
  some.sort((a, b) => a - b);
  const min = quantileSorted(some, 0.01) ?? Number.NaN;
  const max = quantileSorted(some, 0.99) ?? Number.NaN;
  return {
    kind: "scale",
    paint: { codes: shadesOf(values, min, max), colors: scaleColors },
    min,
    max,
  };
}

/** What is far out stands out, everything else is pale: from `min`, or below, to `max`, or beyond. */
export function paintExtremes(values: ArrayLike<number>, min: number, max: number): ExplainedPaint {
  return {
    kind: "scale",
    paint: { codes: shadesOf(values, min, max), colors: alarmColors },
    min,
    max,
  };
}

function shadesOf(values: ArrayLike<number>, min: number, max: number): Int32Array {
  const span = max - min;
  const codes = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) {
    const value = values[i] as number;
    const share = span > 0 ? (value - min) / span : 0.5;
    const shade = Math.min(shades - 1, Math.max(0, Math.floor(share * shades)));
    codes[i] = Number.isNaN(value) ? -1 : shade;
  }
  return codes;
}

/** From dark to light, without the ends that would vanish on one of the themes. */
export const scaleColors: readonly string[] = Array.from({ length: shades }, (_, i) =>
  interpolateViridis(0.12 + (0.76 * i) / (shades - 1)),
);

/** From what is not selected to what needs attention. */
const alarmColors: readonly string[] = Array.from({ length: shades }, (_, i) => {
  const share = Math.round((100 * i) / (shades - 1));
  return `color-mix(in oklab, var(--danger) ${share}%, var(--line-strong))`;
});

function paintGroups({ codes, groups }: Extract<ColumnValues, { kind: "groups" }>): ExplainedPaint {
  const hasOthers = groups.length > segmentLooks;
  const named = hasOthers ? segmentLooks - 1 : groups.length;
  const colors = groups.slice(0, hasOthers ? segmentLooks : named).map((_, i) => paletteColor(i));
  return {
    kind: "groups",
    paint: { codes: hasOthers ? codes.map((code) => Math.min(code, named)) : codes, colors },
    groups: groups.slice(0, named),
    hasOthers,
  };
}
