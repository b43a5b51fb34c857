import { defaultMissing } from "@/lib/analysis/ingest/missing-tokens";
import type { Finding, Profile } from "@/lib/schema/profile";
import type { RawTable, Table } from "@/lib/schema/table";
import { columnFindings } from "./column-findings";
import { countDuplicateRows } from "./count-duplicates";
import { fileFindings } from "./file-findings";
import { findEvents } from "./find-events";
import { findPurchases } from "./find-purchases";
import { identifierFindings } from "./identifier-findings";
import { profileColumn } from "./profile-column";
import { words } from "./words";

const manyColumns = 4;
const severities: readonly Finding["severity"][] = ["problem", "warning", "info"];

/**
 * What is in a table, column by column, and what a person should know about it, the gravest first.
 * With the `raw` table, findings include what happened while the file was read.
 * Takes O(rows log rows · columns) time.
 */
export function profileTable(table: Table, raw?: RawTable): Profile {
  const { rows } = table;
  const columns = table.columns.map((column) => profileColumn(column, rows));
  const purchases = findPurchases(columns);
  const events = findEvents(columns);
  const missingTokens = raw?.reading.missing ?? defaultMissing;
  const identifiers = identifierFindings(columns);
  const findings: Finding[] = [
    ...(raw ? fileFindings(raw) : []),
    ...duplicateRows(table),
    ...identifiers.filter(
      (finding) => finding.column !== purchases?.identifier && finding.column !== events?.user,
    ),
    ...summedUp(
      table.columns.flatMap((column, i) => columnFindings(column, columns[i]!, missingTokens)),
    ),
  ];
  if (events) {
    const users = columns.find((column) => column.name === events.user)!.distinct;
    const sentence = words.events(events, users, rows);
    findings.unshift({ kind: "events", severity: "info", count: users, sentence });
  } else if (purchases) {
    const customers = columns.find((column) => column.name === purchases.identifier)!;
    const sentence = words.purchases(purchases, customers.distinct, rows);
    findings.unshift({ kind: "purchases", severity: "info", count: customers.distinct, sentence });
  }
  const sorted = severities.flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  );
  return {
    rows,
    columns,
    findings: sorted,
    ...(purchases ? { purchases } : {}),
    ...(events ? { events } : {}),
  };
}

/** Many columns with a tail are one thing to know, not many. */
function summedUp(findings: readonly Finding[]): Finding[] {
  let summed = [...findings];
  for (const kind of ["outliers", "skewed"] as const) {
    const names = summed.flatMap((f) => (f.kind === kind && f.column ? [f.column] : []));
    if (names.length < manyColumns) continue;
    const severity = summed.find((f) => f.kind === kind)!.severity;
    const sentence = words.inManyColumns[kind](names);
    summed = summed.filter((f) => f.kind !== kind);
    summed.push({ kind, severity, count: names.length, sentence });
  }
  return summed;
}

function duplicateRows(table: Table): Finding[] {
  const count = countDuplicateRows(table);
  if (count === 0) return [];
  return [
    { kind: "duplicate-rows", severity: "warning", count, sentence: words.duplicateRows(count) },
  ];
}
