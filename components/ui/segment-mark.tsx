import { segmentColor, segmentShapePath } from "@/components/charts/segment-look";

/** The color and shape a segment is known by everywhere. */
export function SegmentMark({
  segment,
  size = 12,
}: {
  readonly segment: number;
  readonly size?: number;
}) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="-6 -6 12 12" className="shrink-0">
      <path d={segmentShapePath(segment, 5)} fill={segmentColor(segment)} fillRule="evenodd" />
    </svg>
  );
}
