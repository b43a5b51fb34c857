import { CheckField } from "@/components/ui/check-field";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { DownloadRequest } from "@/lib/client/use-download";
import type { SegmentSummary } from "@/lib/schema/segment";
import { DownloadButton } from "./download-button";
import { ListPreviewTable } from "./list-preview-table";
import { ModeField } from "./mode-field";
import { SegmentChoice } from "./segment-choice";
import type { ListOptions } from "./use-list-options";
import type { ListPreview } from "./use-list-preview";
import { handoverWords as words } from "./words";

export function ListPanel({
  ordered,
  names,
  options,
  preview,
  isSmall,
  inList,
  inNone,
  request,
}: {
  readonly ordered: readonly SegmentSummary[];
  readonly names: ReadonlyMap<number, string>;
  readonly options: ListOptions;
  readonly preview: ListPreview;
  /** Small enough for a preview. */
  readonly isSmall: boolean;
  readonly inList: number;
  readonly inNone: number;
  /** null while there is no list to make. */
  readonly request: DownloadRequest | null;
}) {
  return (
    <Panel className="min-w-0">
      <PanelHeader title={words.listTitle} detail={words.listDetail} />
      <div className="grid gap-x-8 gap-y-5 px-4 pt-1 pb-4 md:grid-cols-2">
        <SegmentChoice ordered={ordered} names={names} options={options} />
        <div className="flex flex-col gap-4">
          <ModeField mode={options.mode} onChange={options.setMode} />
          <CheckField checked={options.includeColumns} onChange={options.setIncludeColumns}>
            <span className="font-medium">{words.includeColumns}</span>
            <span className="block text-muted text-xs">{words.includeColumnsDetail}</span>
          </CheckField>
        </div>
      </div>
      <div className="border-line border-t">
        {options.chosen.length === 0 ? (
          <p className="px-4 py-6 text-muted">{words.noneChosen}</p>
        ) : isSmall ? (
          <ListPreviewTable preview={preview} inList={inList} />
        ) : (
          <p className="px-4 py-6 text-muted">{words.previewTooBig(inList)}</p>
        )}
      </div>
      <div className="border-line border-t px-4 py-3">
        <DownloadButton
          label={words.downloadList}
          isPrimary
          what={words.file.list}
          extension="csv"
          request={request && (() => request)}
          summary={({ rowsIn, rowsOut, rowsSetAside }) =>
            words.savedList(rowsIn, {
              inList: rowsOut,
              notChosen: rowsIn - rowsOut - rowsSetAside - inNone,
              inNone,
              setAside: rowsSetAside,
            })
          }
        />
      </div>
    </Panel>
  );
}
