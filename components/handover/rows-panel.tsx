import { Check, TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { formatCount } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import type { ListSummary } from "@/lib/schema/list-plan";
import type { PreparedReply, UnderstoodReply } from "@/lib/schema/reply";
import { DownloadButton } from "./download-button";
import { listSum } from "./list-sum";
import type { Requests } from "./use-requests";
import { handoverWords as words } from "./words";

/** Where every record of the file has gone, down to the list, as a sum that comes out even. */
export function RowsPanel({
  understood,
  prepared,
  list,
  isPossible,
  requests,
}: {
  readonly understood: UnderstoodReply;
  readonly prepared: PreparedReply;
  readonly list: Pick<
    ListSummary,
    "rowsOut" | "notChosen" | "inNone" | "withoutConsent" | "unusable"
  >;
  /** False while something is to be chosen before there can be a list. */
  readonly isPossible: boolean;
  readonly requests: Requests;
}) {
  const { tableRows, rowsSetAside, unused } = prepared;
  const isAggregated = prepared.recipe.steps.some((s) => s.kind === "customers" && s.enabled);
  const { rowsOut, notChosen, inNone, withoutConsent, unusable } = list;
  const listed = rowsOut + notChosen + inNone + withoutConsent + unusable;
  const isEven =
    tableRows === listed + rowsSetAside && (isAggregated || tableRows === understood.rows);
  const sum = listSum({ ...list, rowsIn: tableRows, rowsSetAside });
  return (
    <Panel>
      <PanelHeader title={words.rowsTitle} />
      <dl className="px-4 pb-1">
        <Line
          label={words.inFile}
          count={understood.rows + understood.setAside + understood.notSampled}
          isTotal
        />
        <Line label={words.unread} count={understood.setAside} isTaken />
        {understood.notSampled > 0 ? (
          <Line label={words.notSampled} count={understood.notSampled} isTaken />
        ) : null}
        {isAggregated ? (
          <>
            <Line label={words.purchases} count={understood.rows} isTotal />
            <Line label={words.unused} count={unused} isTaken />
            <Line label={words.became} count={tableRows} isTotal />
          </>
        ) : (
          <Line label={words.customers} count={tableRows} isTotal />
        )}
        <Line label={words.setAside} count={rowsSetAside} isTaken />
        {inNone > 0 ? <Line label={words.inNone} count={inNone} isTaken /> : null}
        <Line label={words.notChosen} count={notChosen} isTaken />
        {withoutConsent > 0 ? (
          <Line label={words.withoutConsent} count={withoutConsent} isTaken />
        ) : null}
        {unusable > 0 ? <Line label={words.unusable} count={unusable} isTaken /> : null}
        {isPossible ? <Line label={words.inList} count={rowsOut} isTotal /> : null}
      </dl>
      {isPossible ? null : <p className="px-4 pb-4 text-muted text-xs">{words.notYet}</p>}
      {!isPossible ? null : isEven ? (
        <p className="flex items-start gap-1.5 px-4 pb-4 text-muted text-xs">
          <Check className="mt-0.5 size-3.5 shrink-0 text-accent" aria-hidden />
          {words.addsUp(sum)}
        </p>
      ) : (
        <p role="alert" className="flex items-start gap-1.5 px-4 pb-4 text-danger text-xs">
          <TriangleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {words.doesNotAddUp(sum)}
        </p>
      )}
      {understood.setAside > 0 || rowsSetAside > 0 ? (
        <div className="flex flex-col gap-3 border-line border-t px-4 py-3">
          <p className="text-muted text-xs">{words.withReasons}</p>
          {understood.setAside > 0 ? (
            <DownloadButton
              label={words.downloadUnread}
              what={words.file.unread}
              extension="csv"
              request={() => requests.unread}
              summary={({ rowsOut }) => words.savedRows(rowsOut)}
            />
          ) : null}
          {rowsSetAside > 0 ? (
            <DownloadButton
              label={words.downloadSetAside}
              what={words.file.setAside}
              extension="csv"
              request={() => requests.setAside}
              summary={({ rowsOut }) => words.savedRows(rowsOut)}
            />
          ) : null}
        </div>
      ) : null}
    </Panel>
  );
}

function Line({
  label,
  count,
  isTotal = false,
  isTaken = false,
}: {
  readonly label: string;
  readonly count: number;
  readonly isTotal?: boolean;
  /** Goes off the total above. */
  readonly isTaken?: boolean;
}) {
  return (
    <div
      className={classNames(
        "flex justify-between gap-3 py-1",
        isTotal ? "border-line border-t font-medium first:border-t-0" : "pl-3 text-muted",
      )}
    >
      <dt>{label}</dt>
      <dd>
        {isTaken && count > 0 ? "− " : ""}
        {formatCount(count)}
      </dd>
    </div>
  );
}
