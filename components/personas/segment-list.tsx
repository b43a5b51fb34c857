import { TriangleAlert } from "lucide-react";
import { CheckField } from "@/components/ui/check-field";
import { classNames } from "@/components/ui/class-names";
import { formatShare } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SegmentMark } from "@/components/ui/segment-mark";
import { useResultWarnings } from "@/lib/client/result-warnings";
import type { Segments } from "@/lib/client/segments";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import type { SegmentSummary } from "@/lib/schema/segment";
import { cardWords } from "./card-words";
import { compareWords } from "./compare/compare-words";
import { personasWords as words } from "./words";

export function SegmentList({
  segments,
  ordered,
  picked,
  compared,
  onPick,
  onCompare,
}: {
  readonly segments: Segments;
  readonly ordered: readonly SegmentSummary[];
  /** null: they are compared. */
  readonly picked: number | null;
  readonly compared: readonly number[];
  readonly onPick: (segment: number) => void;
  readonly onCompare: (segments: readonly number[]) => void;
}) {
  const { personas } = useWorkspaceState().workspace.choices;
  const shown = new Set(ordered.map(({ segment }) => segment));
  const elsewhere = personas.filter(({ segment }) => !shown.has(segment)).length;
  const named = ordered.filter(({ segment }) => segments.persona(segment).name.trim() !== "");
  const warnings = useResultWarnings(segments);
  const verdict = segments.sweep.data?.verdict;
  return (
    <Panel className="lg:sticky lg:top-3 lg:max-h-[calc(100vh-1.5rem)] lg:overflow-y-auto">
      <PanelHeader title={words.title}>
        <span className="text-muted text-xs">{words.named(named.length, ordered.length)}</span>
      </PanelHeader>
      <ul aria-label={words.listLabel} className="flex flex-col gap-1 px-2 pb-2">
        {ordered.map(({ segment, share, sentences }) => {
          const isCompared = compared.includes(segment);
          const name = segments.names.get(segment) ?? "";
          return (
            <li
              key={segment}
              className={classNames(
                "group flex items-start rounded-md hover:bg-sunken",
                (segment === picked || isCompared) && "bg-sunken",
              )}
            >
              <button
                type="button"
                aria-current={segment === picked}
                onClick={() => onPick(segment)}
                className="grid min-w-0 flex-1 grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-2 rounded-md py-2 pl-2 text-left"
              >
                <SegmentMark segment={segment} />
                <bdi className="line-clamp-3 break-words font-medium">{name}</bdi>
                <span className="text-muted">{formatShare(share)}</span>
                <span className="col-span-2 col-start-2 line-clamp-3 text-muted text-xs">
                  {sentences[0]}
                </span>
              </button>
              <CheckField
                checked={isCompared}
                disabled={!isCompared && compared.length >= compareWords.most}
                onChange={(isWanted) =>
                  onCompare(
                    isWanted ? [...compared, segment] : compared.filter((one) => one !== segment),
                  )
                }
                className="p-2"
              >
                <span className="sr-only">{cardWords.compareWith(name)}</span>
              </CheckField>
            </li>
          );
        })}
      </ul>
      {ordered.length > 1 ? (
        <p className="px-4 pb-3 text-faint text-xs">
          {compared.length === 1 ? compareWords.one : compareWords.choose}
        </p>
      ) : null}
      {verdict && verdict.kind !== "clear" ? (
        <div className="mx-3 mb-3 rounded-md bg-warn-soft px-3 py-2 text-xs">
          <p className="font-semibold text-warn">
            {verdict.kind === "none" ? words.notNatural : words.weak}
          </p>
          <p className="mt-0.5">{verdict.sentence}</p>
        </div>
      ) : null}
      {warnings.map((warning) => (
        <p key={warning} className="flex items-baseline gap-1.5 px-4 pb-3 text-warn text-xs">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0 self-center" />
          {warning}
        </p>
      ))}
      {elsewhere > 0 ? (
        <p className="border-line border-t px-4 py-2.5 text-muted text-xs">
          {words.keptElsewhere(elsewhere)}
        </p>
      ) : null}
    </Panel>
  );
}
