"use client";

import { TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { formatShare } from "@/components/ui/formats";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { SelectField } from "@/components/ui/select-field";
import { upliftRows } from "@/lib/analysis/describe/uplift/uplift-rows";
import type { Segmentation } from "@/lib/schema/segment";
import type { Treatment, UpliftRow } from "@/lib/schema/uplift";
import { OutcomeUpliftRows } from "./outcome-uplift-rows";
import { outcomeWords as words } from "./outcome-words";

/** What a treatment changed in each segment, for each outcome; which group is the control can be chosen. */
export function OutcomeUpliftPanel({
  treatment,
  segmentation,
  names,
  picked,
}: {
  readonly treatment: Treatment;
  readonly segmentation: Segmentation;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  readonly picked: number;
}) {
  const { column, arms, missing, controlBy } = treatment;
  const [control, setControl] = useState(treatment.control);
  const [wanted, setWanted] = useState<number | null>(null);
  const rows = useMemo(() => upliftRows(treatment, control), [treatment, control]);
  const others = [...arms.keys()].filter((arm) => arm !== control);
  const arm = wanted !== null && others.includes(wanted) ? wanted : others[0];
  const told = rows.filter((row) => row.arm === arm);
  if (treatment.problem !== null || told.length === 0) {
    return (
      <Panel className="px-4 py-3 text-muted">
        {treatment.problem === null ? words.noOutcome(column) : words.problem(treatment)}
      </Panel>
    );
  }
  const option = (value: number) => ({ value: String(value), label: arms[value] ?? "" });
  return told.map((row, i) => (
    <Panel
      key={`${row.outcome} ${row.category}`}
      className="min-w-0"
      aria-label={words.uplift(column, row.outcome)}
    >
      <PanelHeader
        title={words.uplift(column, row.outcome)}
        detail={words.upliftTerm(arms[row.arm] ?? "", arms[row.control] ?? "")}
      >
        {i === 0 ? (
          <>
            <SelectField
              label={words.control}
              isLabelVisible
              value={String(control)}
              options={[...arms.keys()].map(option)}
              onChange={(value) => setControl(Number(value))}
            />
            {others.length > 1 ? (
              <SelectField
                label={words.arm}
                isLabelVisible
                value={String(arm)}
                options={others.map(option)}
                onChange={(value) => setWanted(Number(value))}
              />
            ) : null}
          </>
        ) : null}
      </PanelHeader>
      <OutcomeUpliftRows row={row} segmentation={segmentation} names={names} picked={picked} />
      <div className="flex flex-col gap-1 px-4 pb-3 text-muted text-xs">
        {unevenOf(row, segmentation, names).map((sentence) => (
          <p key={sentence} className="flex items-baseline gap-1.5 text-warn">
            <TriangleAlert aria-hidden className="size-3.5 shrink-0 self-center" />
            <bdi>{sentence}</bdi>
          </p>
        ))}
        <p>
          {words.caution} {missing > 0 ? words.missing(missing) : ""}{" "}
          {controlBy === "size" && control === treatment.control ? words.bySize : ""}
        </p>
      </div>
    </Panel>
  ));
}

function unevenOf(
  { cells }: UpliftRow,
  { segments }: Segmentation,
  names: ReadonlyMap<number, string>,
): string[] {
  return segments.flatMap(({ segment }, cluster) => {
    const cell = cells[cluster];
    if (!cell?.isUneven || cell.isTooFew) return [];
    return [words.uneven(names.get(segment) ?? "", formatShare(cell.treatedShare))];
  });
}
