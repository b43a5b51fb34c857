import type { Members, SkipReason } from "@/lib/schema/edit";
import { Failure } from "@/lib/schema/failure";
import type { Prepared } from "@/lib/schema/prepared";
import type { RowSet } from "@/lib/schema/row-set";
import type { Table } from "@/lib/schema/table";
import { sha256 } from "../fingerprint/sha-256";
import { cellText } from "../ingest/cell-text";
import { hasRow, rowsOf, setFromRows } from "../select/row-set";
import { rowsByRule } from "../select/rows-by-rule";
import type { FoundMembers } from "./edit-kind";
import { packBits, unpackBits } from "./pack-bits";

const rowsAtOnce = 4096;

type About = Pick<Prepared, "table" | "tableRows">;

/**
 * What tells that the rows of a table are the same customers in the same order: a hash of the identifiers, or of all
 * cells where there are none. O(rows), or O(rows · columns).
 */
export function signatureOf({ rows, columns }: Table): string {
  const identifiers = columns.filter(({ role }) => role === "identifier");
  const told = identifiers.length > 0 ? identifiers : columns;
  const hash = sha256();
  const encoder = new TextEncoder();
  for (let from = 0; from < rows; from += rowsAtOnce) {
    let text = "";
    for (let row = from; row < Math.min(from + rowsAtOnce, rows); row++) {
      for (const column of told) text += `${cellText(column, row)}\u0000`;
    }
    hash.update(encoder.encode(text));
  }
  return hash.digest().slice(0, 32);
}

/** Some rows of the Matrix as members that can be kept. `rule`: one that describes them well. */
export function membersByRows(
  { table, tableRows }: About,
  set: RowSet,
  signature: string,
  rule?: string,
): Members {
  const rows = setFromRows(
    table.rows,
    rowsOf(set).map((row) => tableRows[row]!),
  );
  const own = { rows: packBits(rows), of: table.rows, signature };
  return { by: "rows", ...own, ...(rule !== undefined && { rule }) };
}

/** Which rows of the Matrix are meant, or why that cannot be told. */
export function findMembers(
  members: Members,
  { table, tableRows }: About,
  signature: string,
): FoundMembers | SkipReason {
  if (members.by === "rule") return meeting(members.rule);
  const isSame = members.of === table.rows && members.signature === signature;
  const kept = isSame ? unpackBits(members.of, members.rows) : null;
  if (kept) return { mask: Uint8Array.from(tableRows, (row) => (hasRow(kept, row) ? 1 : 0)) };
  if (members.rule === undefined) return { kind: "other-data" };
  const found = meeting(members.rule);
  return "mask" in found ? { ...found, byRule: true } : found;

  function meeting(rule: string): FoundMembers | SkipReason {
    try {
      const met = rowsByRule(rule, table, tableRows);
      return { mask: Uint8Array.from(tableRows, (_, row) => (hasRow(met, row) ? 1 : 0)) };
    } catch (thrown) {
      if (thrown instanceof Failure) return { kind: "rule", message: thrown.message };
      throw thrown;
    }
  }
}
