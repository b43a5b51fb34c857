import { segmentLooks } from "@/lib/analysis/persona/segment-shape";

export { segmentLooks, segmentShapePath } from "@/lib/analysis/persona/segment-shape";

/** A CSS color that follows the theme: the one a person chose for the segment, or else that of its number. */
export function segmentColor(segment: number): string {
  return `var(${chosenColor(segment)}, ${paletteColor(segment)})`;
}

/** One of the twelve, whichever segment has it. */
export function paletteColor(color: number): string {
  return `var(--segment-${color % segmentLooks})`;
}

/** The CSS variable that holds the color a person chose for a segment. */
export function chosenColor(segment: number): string {
  return `--chosen-color-${segment}`;
}
