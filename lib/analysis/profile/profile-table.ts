import { defaultMissing } from "@/lib/analysis/ingest/types/missing-tokens";
import type { ColumnProfile, Finding, Profile } from "@/lib/schema/profile";
import type { Steps } from "@/lib/schema/progress";
import type { RawTable, Table } from "@/lib/schema/table";
import { associationSteps } from "./between/associations";
import { countDuplicateRows } from "./count-duplicates";
import { findEvents } from "./find-events";
import { findPurchases } from "./find-purchases";
import { fileFindings } from "./findings/file-findings";
import { identifierFindings } from "./findings/identifier-findings";
import { personalFindings, sensitiveFindings } from "./findings/personal-findings";
import { readingFindings } from "./findings/reading-findings";
import { redundantFindings } from "./findings/redundant-findings";
import { remedies } from "./findings/remedies";
import { summedUp } from "./findings/summed-up";
import { textFindings } from "./findings/text-findings";
import { treatmentFindings } from "./findings/treatment-findings";
import { valueFindings } from "./findings/value-findings";
import { profileColumn } from "./profile-column";
import { words } from "./words";

const severities: readonly Finding["severity"][] = ["problem", "warning", "info"];

/**
 * What is in a table, column by column, and what a person should know about it, the gravest first.
 * With the `raw` table, it is a file that is profiled: findings include what happened while it was read, and
 * columns are compared with each other. Takes O(rows log rows · columns) time.
 */
export function profileTable(table: Table, raw?: RawTable): Profile {
  const steps = profileSteps(table, raw);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps; `done` and `total` are columns, twice: alone and compared with each other. */
export function* profileSteps(table: Table, raw?: RawTable): Steps<Profile, never> {
  const { rows } = table;
  const total = table.columns.length * (raw ? 2 : 1);
  const columns: ColumnProfile[] = [];
  for (const column of table.columns) {
    yield { stage: "profile", done: columns.length, total };
    columns.push(profileColumn(column, rows));
  }
  const hasIdentifier = columns.some(({ role }) => role === "identifier");
  const purchases = findPurchases(columns);
  const events = findEvents(columns);
  const missingTokens = raw?.reading.missing ?? defaultMissing;
  const identifiers = identifierFindings(columns);
  const between = raw ? yield* associationSteps(table, columns) : undefined;
  const findings: Finding[] = [
    ...(raw ? fileFindings(raw) : []),
    ...duplicateRows(table, {
      isEachItsOwn: columns.some(({ distinct }) => distinct === rows),
      isRemedied: purchases === undefined && events === undefined,
    }),
    ...identifiers.filter(
      (finding) => finding.column !== purchases?.identifier && finding.column !== events?.user,
    ),
    ...summedUp([
      ...table.columns.flatMap((column, i) => [
        ...valueFindings(columns[i]!, hasIdentifier),
        ...readingFindings(columns[i]!),
        ...textFindings(column, missingTokens),
      ]),
      ...redundantFindings(columns, between),
      ...sensitiveFindings(columns, between),
      ...personalFindings(columns),
      ...treatmentFindings(columns),
    ]),
  ];
  if (raw && rows === 1)
    findings.push({ kind: "one-row", severity: "warning", sentence: words.oneRow });
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
    ...(between ? { associations: between } : {}),
    ...(purchases ? { purchases } : {}),
    ...(events ? { events } : {}),
  };
}

/** Where customers are made of the rows, leaving out repeats comes too late to be a remedy. */
function duplicateRows(
  table: Table,
  {
    isEachItsOwn,
    isRemedied,
  }: {
    /** Some column has another value in each row. */
    readonly isEachItsOwn: boolean;
    readonly isRemedied: boolean;
  },
): Finding[] {
  if (isEachItsOwn) return [];
  const count = countDuplicateRows(table);
  if (count === 0) return [];
  const about = { count, ...(isRemedied ? { remedies: [remedies.dropRepeats] } : {}) };
  const sentence = words.duplicateRows(count);
  return [{ kind: "duplicate-rows", severity: "warning", ...about, sentence }];
}
