import { segmentColor } from "@/components/charts/segment-look";
import { formatCount, formatShare } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SegmentMark } from "@/components/ui/segment-mark";
import type { Labeled, LabeledSegment } from "@/lib/schema/labeling";
import { labelWords as words } from "./words";

/** Every segment with its share now, and a line where its share was when the model was made. */
export function LabeledSegments({ labeled }: { readonly labeled: Labeled }) {
  const { segments, inNone, labeled: all } = labeled;
  const most = Math.max(...segments.flatMap(({ share, shareThen }) => [share, shareThen ?? 0]));
  return (
    <Panel>
      <PanelHeader title={words.segments} detail={words.segmentsDetail} />
      <div className="overflow-x-auto px-4 pb-3">
        <table className="w-full">
          <thead>
            <tr className="text-left text-muted text-xs [&>th]:py-1 [&>th]:font-medium">
              <th scope="col">{words.segment}</th>
              <th scope="col" className="w-2/5">
                <span className="sr-only">{words.change}</span>
              </th>
              <th scope="col" className="pl-3 text-right">
                {words.size}
              </th>
              <th scope="col" className="pl-3 text-right">
                {words.now}
              </th>
              <th scope="col" className="pl-3 text-right">
                {words.before}
              </th>
              <th scope="col" className="pl-3 text-right">
                {words.change}
              </th>
            </tr>
          </thead>
          <tbody>
            {segments.map((one) => (
              <Line key={one.segment} one={one} most={most} />
            ))}
            {inNone > 0 ? (
              <tr className="border-line border-t text-muted">
                <td className="py-2" colSpan={2}>
                  {words.inNone} <span className="text-xs">· {words.inNoneDetail}</span>
                </td>
                <td className="pl-3 text-right">{formatCount(inNone)}</td>
                <td className="pl-3 text-right">{formatShare(inNone / all)}</td>
                <td />
                <td />
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Line({ one, most }: { readonly one: LabeledSegment; readonly most: number }) {
  const { segment, name, size, share, shareThen } = one;
  const at = (value: number) => `${(100 * value) / (most || 1)}%`;
  return (
    <tr className="border-line border-t">
      <td className="py-2 pr-3">
        <span className="flex items-center gap-2">
          <SegmentMark segment={segment} />
          <bdi className="line-clamp-2 break-words font-medium">
            {name === "" ? words.unnamed(segment + 1) : name}
          </bdi>
        </span>
      </td>
      <td>
        <svg aria-hidden className="block h-3.5 w-full overflow-visible">
          <rect y="3" width="100%" height="8" rx="4" fill="var(--sunken)" />
          <rect y="3" width={at(share)} height="8" rx="4" fill={segmentColor(segment)} />
          {shareThen === null ? null : (
            <line
              x1={at(shareThen)}
              x2={at(shareThen)}
              y1="0"
              y2="14"
              stroke="var(--ink)"
              strokeWidth="2"
            />
          )}
        </svg>
      </td>
      <td className="pl-3 text-right">{formatCount(size)}</td>
      <td className="pl-3 text-right">{formatShare(share)}</td>
      <td className="pl-3 text-right text-muted">
        {shareThen === null ? "–" : formatShare(shareThen)}
      </td>
      <td className="whitespace-nowrap pl-3 text-right text-muted">
        {shareThen === null ? "–" : words.points(share - shareThen)}
      </td>
    </tr>
  );
}
