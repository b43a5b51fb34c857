"use client";

import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { useSettings } from "@/lib/client/computations";
import { useComputation } from "@/lib/client/use-computation";
import type { Segmentation } from "@/lib/schema/segment";
import { CustomersTable } from "./customers-table";
import { distinctiveRows } from "./distinctive-rows";
import { personasWords as words } from "./words";

/** A few real customers, their identifier and then what tells the segment apart first. */
export function TypicalPanel({
  rows,
  segmentation,
  segment,
  isCurrent,
}: {
  /** Of the Matrix. */
  readonly rows: readonly number[];
  readonly segmentation: Segmentation;
  readonly segment: number;
  /** False while the rows belong to an earlier result. */
  readonly isCurrent: boolean;
}) {
  const settings = useSettings();
  const customers = useComputation(
    isCurrent && rows.length > 0 ? { verb: "customers", settings, rows: [...rows] } : null,
  );
  const cluster = segmentation.segments.findIndex((s) => s.segment === segment);
  const first = distinctiveRows(segmentation, cluster).map(({ column }) => column);
  return (
    <Panel className="min-w-0">
      <PanelHeader title={words.typical} detail={words.typicalTerm} />
      {rows.length === 0 ? (
        <p className="px-4 pb-4 text-muted">{words.typicalNone}</p>
      ) : (
        <ComputationFrame computation={customers} what={words.typicalWhat}>
          {(reply) => <CustomersTable reply={reply} rows={rows} first={first} />}
        </ComputationFrame>
      )}
    </Panel>
  );
}
