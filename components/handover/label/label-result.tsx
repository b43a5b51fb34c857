import { classNames } from "@/components/ui/class-names";
import { DayField } from "@/components/ui/day-field";
import { formatCount } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { Labeling } from "@/lib/client/use-labeling";
import type { Labeled } from "@/lib/schema/labeling";
import { FitPanel } from "./fit-panel";
import { LabeledSegments } from "./labeled-segments";
import { TakePanel } from "./take-panel";
import { labelWords as words } from "./words";

export function LabelResult({
  labeled,
  save,
  onDay,
}: {
  readonly labeled: Labeled;
  readonly save: Labeling["save"];
  readonly onDay: (day: string) => void;
}) {
  const { asOf } = labeled;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="font-semibold text-xl" data-testid="labeled">
          {words.labeled(labeled.labeled)}
        </p>
        <p className="min-w-0 text-muted">
          <bdi>{words.from(labeled.model)}</bdi>
        </p>
        {asOf === null ? null : (
          <span className="ml-auto">
            <DayField label={words.asOf} detail={words.asOfDetail} value={asOf} onChange={onDay} />
          </span>
        )}
      </div>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-3">
          <LabeledSegments labeled={labeled} />
          <TakePanel labeled={labeled} save={save} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <FitPanel labeled={labeled} />
          <RowsPanel labeled={labeled} />
        </div>
      </div>
    </div>
  );
}

function RowsPanel({ labeled }: { readonly labeled: Labeled }) {
  const { rows, unread, customers, unused, setAside, labeled: out } = labeled;
  const lost = unread.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel>
      <PanelHeader title={words.rowsTitle} />
      <dl className="px-4 pb-3">
        <Line label={words.inFile} count={rows + lost} isTotal />
        {unread.map(({ reason, count }) => (
          <Line key={reason} label={words.unread[reason]} count={count} />
        ))}
        <Line label={words.rowsRead} count={rows} isTotal />
        {customers === null ? null : (
          <>
            <Line label={words.unused} count={unused} />
            <Line label={words.became} count={customers} isTotal />
          </>
        )}
        {setAside.map(({ reason, count }) => (
          <Line key={reason} label={reason} count={count} />
        ))}
        <Line label={words.inList} count={out} isTotal />
      </dl>
    </Panel>
  );
}

function Line({
  label,
  count,
  isTotal = false,
}: {
  readonly label: string;
  readonly count: number;
  readonly isTotal?: boolean;
}) {
  return (
    <div
      className={classNames(
        "flex justify-between gap-3 py-1",
        isTotal ? "border-line border-t font-medium first:border-t-0" : "pl-3 text-muted",
      )}
    >
      <dt className="min-w-0">
        <bdi>{label}</bdi>
      </dt>
      <dd className="shrink-0">
        {isTotal || count === 0 ? "" : "− "}
        {formatCount(count)}
      </dd>
    </div>
  );
}
