import type { ColumnLabel } from "@/lib/analysis/describe/column-label";
import { onOneLine } from "@/lib/analysis/describe/on-one-line";
import type { ProfileRow } from "@/lib/schema/segment";

const longestLabel = 28;
/** Standard deviations from which an age is not just "older". */
const farEffect = 1.5;

/** Values that say nothing without the name of their column. */
const vague =
  /^(?:other|others|unknown|none|n\/a|na|misc|miscellaneous|not available|yes|no|true|false|high|low|medium|small|large|new|old|default|standard|regular|normal|basic|premium)$/iu;
/** "Starter plan" and "South region" say more than "Starter" and "South". */
const kinds =
  /^(?:plan|package|tariff|tier|region|area|channel|class|grade|subscription|membership|type|level|segment)$/iu;

/** What is high and what is low of what the customers step computes. */
const purchaseWords: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["Recency (days)", ["long absent", "bought recently"]],
  ["Frequency", ["buy often", "buy rarely"]],
  ["Monetary value", ["high spend", "low spend"]],
  ["Average order value", ["large orders", "small orders"]],
  ["Tenure (days)", ["long-standing", "newer customers"]],
]);

/** Something a name says of a cluster. */
export interface NamePart {
  readonly text: string;
  readonly row: ProfileRow;
  readonly effect: number;
  /** It is of a category or yes/no, and true of more than half of the cluster. */
  readonly isMajority: boolean;
  /** Only says that there are more or fewer of a category: not enough to lead a name. */
  readonly isMinority: boolean;
}

/** What the row says of the cluster in two or three words, as they stand within a sentence. */
export function namePart(
  row: ProfileRow,
  cluster: number,
  columns: ReadonlyMap<string, ColumnLabel>,
  isPurchases: boolean,
): NamePart {
  const { effect, value } = row.cells[cluster]!;
  const own = isPurchases ? purchaseWords.get(row.column) : undefined;
  const label = short(columns.get(row.column)?.text ?? row.column);
  if (row.kind === "share") {
    const isAnswer = row.category === "true" || row.category === "false";
    const isMajority = effect > 0 ? value > 0.5 : isAnswer && value < 0.5;
    const text = isAnswer
      ? answerText(label, (row.category === "true") === effect > 0, isMajority)
      : categoryText(label, onOneLine(row.category ?? ""), effect > 0, isMajority);
    return { text, row, effect, isMajority, isMinority: !isMajority };
  }
  const text = own ? own[effect > 0 ? 0 : 1] : numberText(row, effect, label, columns);
  return { text, row, effect, isMajority: false, isMinority: false };
}

function answerText(label: string, isYes: boolean, isMajority: boolean): string {
  const verb = /^(has|have|is|are|was|owns|uses) (.+)$/iu.exec(label);
  if (!isMajority) return `${isYes ? "more" : "less"} often ${label}`;
  if (!verb) return `${label}: ${isYes ? "yes" : "no"}`;
  if (isYes) return label;
  return /^(?:is|are|was)$/iu.test(verb[1]!) ? `not ${verb[2]}` : `no ${verb[2]}`;
}

function categoryText(label: string, value: string, isMore: boolean, isMajority: boolean): string {
  const isWord = /\p{L}{3}/u.test(value) && !/\d/u.test(value) && !vague.test(value);
  const ownKind = !label.includes(" ") && kinds.test(label) ? `${short(value)} ${label}` : value;
  const isKind = ownKind !== value && !/\d/u.test(value) && /\p{L}/u.test(value);
  const text = isKind ? ownKind : isWord ? value : `${label}: ${value}`;
  if (isMajority) return text;
  return `${isMore ? "more" : "less"} ${text}`;
}

function numberText(
  row: ProfileRow,
  effect: number,
  label: string,
  columns: ReadonlyMap<string, ColumnLabel>,
): string {
  const isMore = effect > 0;
  if (row.kind === "date") return `${isMore ? "late" : "early"} ${label}`;
  const sense = columns.get(row.column)?.sense;
  if (sense === "age") {
    return `${Math.abs(effect) >= farEffect ? "much " : ""}${isMore ? "older" : "younger"}`;
  }
  if (sense === "year") {
    if (/\b(?:birth|born|yob)\b/iu.test(label)) return isMore ? "younger" : "older";
    return `${isMore ? "late" : "early"} ${label}`;
  }
  if (sense === "count") return `${isMore ? "many" : "few"} ${label}`;
  return `${isMore ? "high" : "low"} ${label}`;
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > longestLabel
    ? `${characters
        .slice(0, longestLabel - 1)
        .join("")
        .trim()}…`
    : text;
}
