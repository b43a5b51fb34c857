import { dayMs } from "@/lib/analysis/prepare/day";
import { Failure } from "@/lib/schema/failure";
import type { RowSet } from "@/lib/schema/row-set";
import type { Column, Table } from "@/lib/schema/table";
import { parseRule } from "./parse-rule";
import { intersect, invert, setOf, union } from "./row-set";
import type { Operator, Rule, RuleValue } from "./rule";
import { selectWords as words } from "./words";

type Compare = Extract<Rule, { kind: "compare" }>;

/**
 * The rows of a Matrix whose customers meet a rule, told by the values in the table. A missing value meets no comparison, `!=`
 * neither. Words are compared without regard to case. A day holds all of its hours. Throws a Failure in plain words.
 * Takes O(rows · conditions) time.
 */
export function rowsByRule(text: string, table: Table, tableRows: Uint32Array): RowSet {
  const rule = parseRule(
    text,
    table.columns.map(({ name }) => name),
  );
  return meet(rule, table, tableRows);
}

function meet(rule: Rule, table: Table, tableRows: Uint32Array): RowSet {
  if (rule.kind === "not") return invert(meet(rule.of, table, tableRows));
  if (rule.kind === "and" || rule.kind === "or") {
    const join = rule.kind === "and" ? intersect : union;
    return join(meet(rule.left, table, tableRows), meet(rule.right, table, tableRows));
  }
  const column = table.columns.find(({ name }) => name === rule.column);
  if (!column) throw new Failure("column-unknown", words.unknownColumn(rule.column, undefined));
  const isMet = rule.kind === "missing" ? isMissing(column) : test(rule, column);
  return setOf(tableRows.length, (row) => isMet(tableRows[row]!));
}

function isMissing(column: Column): (row: number) => boolean {
  if ("codes" in column) return (row) => column.codes[row]! < 0;
  return (row) => Number.isNaN(column.values[row]!);
}

function test(rule: Compare, column: Column): (row: number) => boolean {
  if ("codes" in column) return testWords(rule, column);
  if (rule.operator === "contains") {
    throw new Failure("option-invalid", words.noContains(column.name));
  }
  const { values } = column;
  if (column.kind === "date") {
    const from = dayOf(rule.value, column.name);
    const isMet = testRange(rule.operator, from, from + dayMs - 1);
    return (row) => isMet(values[row]!);
  }
  const { number, text } = rule.value;
  if (Number.isNaN(number)) {
    throw new Failure("option-invalid", words.notANumber(column.name, text));
  }
  const isMet = testRange(rule.operator, number, number);
  return (row) => isMet(values[row]!);
}

/** Against all values in [from, to], which count as one. Never met by NaN. */
function testRange(
  operator: Exclude<Operator, "contains">,
  from: number,
  to: number,
): (value: number) => boolean {
  switch (operator) {
    case "<":
      return (value) => value < from;
    case "<=":
      return (value) => value <= to;
    case ">":
      return (value) => value > to;
    case ">=":
      return (value) => value >= from;
    case "=":
      return (value) => value >= from && value <= to;
    case "!=":
      return (value) => value < from || value > to;
  }
}

function testWords(
  { operator, value }: Compare,
  column: Extract<Column, { codes: Int32Array }>,
): (row: number) => boolean {
  if (operator !== "=" && operator !== "!=" && operator !== "contains") {
    throw new Failure("option-invalid", words.noOrder(column.name));
  }
  const wanted = column.kind === "boolean" ? yesOrNo(value.text, column.name) : value.text;
  const sought = wanted.toLowerCase();
  const isCodeMet = column.values.map((text) => {
    if (operator === "contains") return text.toLowerCase().includes(sought);
    return (text.toLowerCase() === sought) === (operator === "=");
  });
  return (row) => isCodeMet[column.codes[row]!] === true;
}

function yesOrNo(text: string, column: string): string {
  const said = text.toLowerCase();
  if (["yes", "true", "1", "y"].includes(said)) return "true";
  if (["no", "false", "0", "n"].includes(said)) return "false";
  throw new Failure("option-invalid", words.notYesOrNo(column, text));
}

function dayOf({ text }: RuleValue, column: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [, year, month, date] = (parts ?? []).map(Number);
  const ms = Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, date ?? 0);
  if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== date) {
    throw new Failure("option-invalid", words.notADate(column, text));
  }
  return ms;
}
