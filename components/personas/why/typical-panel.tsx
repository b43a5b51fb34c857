"use client";

import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { ComputationFrame } from "@/components/ui/computation-frame";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { useSettings } from "@/lib/client/computations";
import { useComputation } from "@/lib/client/use-computation";
import type { EdgeCase } from "@/lib/schema/description";
import type { Segmentation } from "@/lib/schema/segment";
import { distinctiveRows } from "../distinctive-rows";
import { personasWords as words } from "../words";
import { CustomersTable } from "./customers-table";

/** A few real customers, their identifier and then what tells the segment apart first. */
export function TypicalPanel({
  rows: typical,
  edges,
  names,
  segmentation,
  segment,
  isCurrent,
  asked,
  onAsk,
}: {
  /** Of the Matrix. */
  readonly rows: readonly number[];
  readonly edges: readonly EdgeCase[];
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly segmentation: Segmentation;
  readonly segment: number;
  /** False while the rows belong to an earlier result. */
  readonly isCurrent: boolean;
  /** The row that is explained beside it, and asking for another. */
  readonly asked: number | undefined;
  readonly onAsk: (row: number) => void;
}) {
  const settings = useSettings();
  const [members, setMembers] = useState<"typical" | "edge">("typical");
  const isEdge = members === "edge" && edges.length > 0;
  const rows = isEdge ? edges.map(({ row }) => row) : typical;
  const toward = isEdge
    ? new Map(
        edges.map((edge) => [
          edge.row,
          `${names.get(edge.toward) ?? ""} (${words.belongs(edge.probability)})`,
        ]),
      )
    : undefined;
  const customers = useComputation(
    isCurrent && rows.length > 0 ? { verb: "customers", settings, rows: [...rows] } : null,
  );
  const cluster = segmentation.segments.findIndex((s) => s.segment === segment);
  const first = distinctiveRows(segmentation, cluster).map(({ column }) => column);
  return (
    <Panel className="min-w-0 print:hidden">
      <PanelHeader
        title={isEdge ? words.edge : words.typical}
        detail={isEdge ? words.edgeTerm : words.typicalTerm}
      >
        {edges.length > 0 ? (
          <Choice
            label={words.members}
            value={members}
            options={[
              { value: "typical", label: words.typical },
              { value: "edge", label: words.edge },
            ]}
            onChange={setMembers}
          />
        ) : null}
      </PanelHeader>
      {rows.length === 0 ? (
        <p className="px-4 pb-4 text-muted">{words.typicalNone}</p>
      ) : (
        <ComputationFrame computation={customers} what={words.typicalWhat}>
          {(reply) => (
            <CustomersTable
              reply={reply}
              rows={rows}
              asked={asked}
              onAsk={onAsk}
              first={first}
              label={isEdge ? words.edge : words.typical}
              {...(toward && { toward })}
            />
          )}
        </ComputationFrame>
      )}
    </Panel>
  );
}
