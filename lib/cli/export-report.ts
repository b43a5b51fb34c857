import { presets } from "@/lib/analysis/handover/presets/registry";
import type { ListPlan, ListSummary } from "@/lib/schema/list-plan";
import type { Io } from "./io";
import { type RowCounts, rowCountsText } from "./row-counts";

type Report = ReturnType<typeof exportReport>;

/** What was written and what became of everybody, as JSON. */
export function exportReport(
  plan: ListPlan,
  summary: ListSummary,
  rows: RowCounts,
  names: ReadonlyMap<number, string>,
) {
  const { rowsIn: customersIn, rowsSetAside: customersSetAside, small, ...list } = summary;
  return {
    ...rows,
    target: plan.target,
    consent: plan.consent,
    fields: plan.fields,
    customersIn,
    ...list,
    customersSetAside,
    small: small.map(({ segment, rows: listed }) => ({
      segment: segment + 1,
      name: names.get(segment) ?? "",
      rows: listed,
    })),
  };
}

/** The same for people: the account, then what should be known before the list is used. */
export async function sayExport(io: Io, report: Report): Promise<void> {
  const { customersIn, rowsOut, withoutConsent, unusable, notChosen, inNone } = report;
  const parts = [
    `${rowsOut} in the list`,
    ...part(withoutConsent, "without consent"),
    ...part(unusable, "left out"),
    ...part(notChosen, "in segments not chosen"),
    ...part(inNone, "in no segment"),
    ...part(report.customersSetAside, "set aside"),
  ];
  await io.out(`${rowCountsText(report)}\n${customersIn} customers = ${parts.join(" + ")}\n`);
  for (const { name, rows, bytes } of report.files) {
    await io.out(`${name}: ${rows} rows, ${bytes} bytes\n`);
  }
  if (report.consent) {
    io.say(
      `Who may be contacted is told by the column "${report.consent.column}": ${report.consent.allowed.map((value) => (value === "" ? "(missing)" : value)).join(", ") || "nobody"}.`,
    );
  }
  for (const { segment, name, rows } of report.small) {
    io.say(
      `Only ${rows} of segment ${segment} (${name}) ${rows === 1 ? "is" : "are"} in the list: people in so small a group may be recognized.`,
    );
  }
  const { idsMissing, idsRepeated } = report;
  if (idsMissing + idsRepeated > 0) {
    const isNumbered = presets[report.target].startsWithId;
    io.say(
      `${idsMissing} customers have no identifier, and ${idsRepeated} one that came before${isNumbered ? "; the number of the row stands in front" : ""}.`,
    );
  }
  for (const { count, reason } of report.reasons) io.say(`${count} left out: ${reason}.`);
  for (const { count, reason } of report.emptied) io.say(`${count} cells left empty: ${reason}.`);
  for (const note of report.limits) io.say(note);
}

function part(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}
