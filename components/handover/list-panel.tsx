"use client";

import { Choice } from "@/components/ui/choice";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { Computation } from "@/lib/client/use-computation";
import type { ListRequest } from "@/lib/client/use-list-download";
import type { ListCheck, ListChoices } from "@/lib/schema/list-plan";
import type { SegmentSummary } from "@/lib/schema/segment";
import { ColumnChoice } from "./column-choice";
import { ConsentChoice } from "./consent-choice";
import { FieldChoice } from "./field-choice";
import { ListDownload } from "./list-download";
import { ListNotes } from "./list-notes";
import { ListPreview } from "./list-preview";
import { listWords as words } from "./list-words";
import { SegmentChoice } from "./segment-choice";
import { TargetChoice } from "./target-choice";
import type { ListOptions } from "./use-list-options";

/** Where the list goes, then who and what goes along, then the list itself. */
export function ListPanel({
  ordered,
  names,
  options,
  choices,
  check,
  request,
}: {
  readonly ordered: readonly SegmentSummary[];
  readonly names: ReadonlyMap<number, string>;
  readonly options: ListOptions;
  readonly choices: ListChoices;
  readonly check: Computation<ListCheck>;
  /** null while there is no list to make. */
  readonly request: ListRequest | null;
}) {
  const { preset, plan, chosen, fields } = options;
  const isReachable =
    preset.keys.length === 0 || preset.keys.some((field) => fields.get(field) != null);
  const latest = check.state === "done" && !check.isStale ? check.data : undefined;
  return (
    <Panel className="min-w-0">
      <PanelHeader title={words.title} />
      <div className="px-4 pb-4">
        <TargetChoice target={plan.target} onChange={options.setTarget} />
      </div>
      <div className="grid gap-x-8 gap-y-5 border-line border-t px-4 py-4 md:grid-cols-2">
        <SegmentChoice ordered={ordered} names={names} options={options} />
        <div className="flex min-w-0 flex-col gap-4">
          {preset.fields.length > 0 ? <FieldChoice options={options} choices={choices} /> : null}
          {plan.target === "spreadsheet" ? <FormatChoice options={options} /> : null}
          {plan.target === "csv" ? <p className="text-muted text-xs">{words.raw}</p> : null}
          {preset.takesColumns ? <ColumnChoice options={options} choices={choices} /> : null}
          <ConsentChoice options={options} choices={choices} />
        </div>
      </div>
      <div className="border-line border-t">
        {chosen.length === 0 ? (
          <p className="px-4 py-6 text-muted">
            {ordered.length === 0 ? words.noSegments : words.noneChosen}
          </p>
        ) : isReachable ? (
          <ComputationFrame computation={check} what={words.checking}>
            {(data) => <ListPreview check={data} />}
          </ComputationFrame>
        ) : (
          <p role="alert" className="px-4 py-6 text-warn">
            {words.needsKey(preset.name, preset.keys)}
          </p>
        )}
      </div>
      {latest && request ? (
        <div className="border-line border-t empty:hidden">
          <ListNotes plan={plan} summary={latest.summary} names={names} />
        </div>
      ) : null}
      <div className="border-line border-t px-4 py-3">
        <ListDownload
          preset={preset}
          request={isReachable ? request : null}
          summary={latest?.summary}
        />
      </div>
    </Panel>
  );
}

function FormatChoice({ options: { plan, setFormat } }: { readonly options: ListOptions }) {
  return (
    <div>
      <p className="font-semibold leading-7">{words.format}</p>
      <div className="-ml-2.5">
        <Choice
          label={words.format}
          value={plan.format}
          options={[
            { value: "csv", label: words.formats.csv },
            { value: "xlsx", label: words.formats.xlsx },
          ]}
          onChange={setFormat}
        />
      </div>
      <p className="text-muted text-xs">{words.formatDetail[plan.format]}</p>
    </div>
  );
}
