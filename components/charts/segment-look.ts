import { segmentLooks } from "@/lib/analysis/persona/segment-shape";

export { segmentLooks, segmentShapePath } from "@/lib/analysis/persona/segment-shape";

/** A CSS color that follows the theme. */
export function segmentColor(segment: number): string {
  return `var(--segment-${segment % segmentLooks})`;
}
