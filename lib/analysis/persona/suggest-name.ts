import { capitalized } from "@/lib/analysis/describe/capitalized";
import type { ColumnLabel } from "@/lib/analysis/describe/column-label";
import { onOneLine } from "@/lib/analysis/describe/on-one-line";
import { strongest } from "@/lib/analysis/describe/strongest";
import type { ProfileRow } from "@/lib/schema/segment";
import { matchRoles } from "./match-roles";

const clearEffect = 0.4;
const faintEffect = 0.1;
const average = "Near the average";

export interface NameInput {
  /** Rows that may give a name, strongest first. */
  readonly profile: readonly ProfileRow[];
  readonly k: number;
  /** By column name. */
  readonly columns: ReadonlyMap<string, ColumnLabel>;
  /** The columns come from the customers step and can be named in a shop's own words. */
  readonly isPurchases: boolean;
}

/** What is high and what is low of what the customers step computes. */
const purchaseWords: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["Recency (days)", ["long absent", "recent"]],
  ["Frequency", ["frequent", "infrequent"]],
  ["Monetary value", ["high spend", "low spend"]],
  ["Average order value", ["large orders", "small orders"]],
  ["Tenure (days)", ["long-standing", "newer"]],
]);

/**
 * A name per cluster from what sets it apart: a role of the trade where the data carry it, else its
 * two clearest differences, as in "High Spending Score, low Annual Income". No two are the same.
 */
export function suggestNames(input: NameInput): string[] {
  const { profile, k } = input;
  const roles = matchRoles(profile, k);
  const taken = new Set([...roles.values()].map(key));
  const names: string[] = [];
  for (let cluster = 0; cluster < k; cluster++) {
    const name = roles.get(cluster) ?? unused(candidates(input, cluster), taken);
    taken.add(key(name));
    names.push(name);
  }
  return names;
}

function key(name: string): string {
  return name.toLowerCase();
}

/** From short to long; the last resort is a number. */
function* candidates(input: NameInput, cluster: number): Generator<string> {
  const { profile } = input;
  const say = (row: ProfileRow) => part(row, cluster, input);
  const clear = strongest(profile, cluster, clearEffect).map(say);
  const faint = strongest(profile, cluster, faintEffect).map(say).slice(clear.length);
  if (clear.length === 0) yield average;
  for (let most = Math.min(2, clear.length); most <= clear.length; most++) {
    if (most > 0) yield capitalized(clear.slice(0, most).join(", "));
  }
  const start = clear.length === 0 ? average : capitalized(clear.slice(0, 2).join(", "));
  for (const extra of faint) yield `${start}, slightly ${extra}`;
  for (let number = 2; ; number++) yield `${start} ${number}`;
}

function unused(names: Generator<string>, taken: ReadonlySet<string>): string {
  for (const name of names) if (!taken.has(key(name))) return name;
  return average;
}

function part(row: ProfileRow, cluster: number, { columns, isPurchases }: NameInput): string {
  const { value, effect } = row.cells[cluster]!;
  const isMore = effect > 0;
  const label = columns.get(row.column)?.text ?? row.column;
  const own = isPurchases ? purchaseWords.get(row.column) : undefined;
  if (own) return isMore ? own[0] : own[1];
  if (row.kind === "date") return `${isMore ? "late" : "early"} ${label}`;
  if (row.kind === "mean") return `${isMore ? "high" : "low"} ${label}`;
  const amount = !isMore ? "less" : value > 0.5 ? "mostly" : "more";
  if (row.category === "true") return `${amount} ${label}`;
  return `${amount} ${label}: ${onOneLine(row.category ?? "")}`;
}
