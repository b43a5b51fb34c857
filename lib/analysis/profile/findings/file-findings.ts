import type { Finding } from "@/lib/schema/profile";
import type { ReadingRepair, SetAsideRow } from "@/lib/schema/reading";
import type { RawTable } from "@/lib/schema/table";
import { words } from "../words";

/** What happened while the file was read. */
export function fileFindings(raw: RawTable): Finding[] {
  const found: Finding[] = [];
  const isNamed = raw.reading.headerRows > 0;
  const renamed = raw.columns.filter((column) => isNamed && column.name !== column.header.trim());
  if (renamed.length > 0) {
    const sentence = words.renamed(
      renamed.length,
      renamed.map((column) => `"${column.name}"`),
    );
    found.push({ kind: "renamed-columns", severity: "info", count: renamed.length, sentence });
  }
  return [...found, ...setAsideFindings(raw.setAside), ...repairFindings(raw.repairs)];
}

function setAsideFindings(rows: readonly SetAsideRow[]): Finding[] {
  const linesOf = (...reasons: SetAsideRow["reason"][]) =>
    rows.filter((row) => reasons.includes(row.reason)).map((row) => row.line);
  const finding = (
    severity: Finding["severity"],
    lines: readonly number[],
    sentence: (n: number, line: number) => string,
  ): Finding[] => {
    const { length: count } = lines;
    if (count === 0) return [];
    return [{ kind: "rows-set-aside", severity, count, sentence: sentence(count, lines[0]!) }];
  };
  return [
    ...finding("problem", linesOf("too-many-cells"), words.setAside),
    ...finding("warning", linesOf("other-table"), words.otherTable),
    ...finding("info", linesOf("footer", "total", "blank"), words.below),
    ...finding("info", linesOf("repeated-header"), words.repeatedHeader),
  ];
}

function repairFindings(repairs: readonly ReadingRepair[]): Finding[] {
  const linesOf = (kind: ReadingRepair["kind"]) =>
    repairs.filter((repair) => repair.kind === kind).map((repair) => repair.line);
  const finding = (lines: readonly number[], sentence: string): Finding => ({
    kind: "repaired-lines",
    severity: "warning",
    count: lines.length,
    sentence,
  });
  const unclosed = linesOf("unclosed-quote");
  const padded = linesOf("padded");
  const realigned = linesOf("realigned");
  const bad = linesOf("bad-character");
  const found: Finding[] = [];
  if (unclosed.length > 0) found.push(finding(unclosed, words.unclosedQuote(unclosed)));
  if (padded.length > 0) found.push(finding(padded, words.padded(padded.length, padded[0]!)));
  if (realigned.length > 0)
    found.push(finding(realigned, words.realigned(realigned.length, realigned[0]!)));
  if (bad.length > 0) found.push(finding(bad, words.badCharacter(bad.length, bad[0]!)));
  return found;
}
