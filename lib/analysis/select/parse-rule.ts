import { Failure } from "@/lib/schema/failure";
import { createRuleReader, type RuleReader } from "./read-rule";
import type { Operator, Rule } from "./rule";
import { selectWords as words } from "./words";

const deepest = 50;

/**
 * A rule such as `recency < 30 and (orders > 5 or not plan = "Basic")` as a tree; nothing of it is ever run. Names of columns
 * stand as they are, whatever spaces they have, or in double quotes, back quotes or square brackets; upper and lower case are one.
 * `and` binds closer than `or`, `not` closest. Throws a Failure in plain words. Takes O(length · columns) time.
 */
export function parseRule(text: string, columns: readonly string[]): Rule {
  const reader = createRuleReader(text, columns);
  if (reader.isAtEnd()) throw new Failure("option-invalid", words.empty);
  const rule = alternatives(reader, 0);
  if (!reader.isAtEnd()) throw new Failure("option-invalid", words.leftOver(reader.peek()));
  return rule;
}

function alternatives(reader: RuleReader, depth: number): Rule {
  let left = conditions(reader, depth);
  while (reader.takeWord("or")) left = { kind: "or", left, right: conditions(reader, depth) };
  return left;
}

function conditions(reader: RuleReader, depth: number): Rule {
  let left = condition(reader, depth);
  while (reader.takeWord("and")) left = { kind: "and", left, right: condition(reader, depth) };
  return left;
}

function condition(reader: RuleReader, depth: number): Rule {
  if (depth > deepest) throw new Failure("option-invalid", words.tooDeep);
  const column = reader.takeColumn();
  if (column !== null) return comparison(reader, column);
  if (reader.takeWord("not")) return { kind: "not", of: condition(reader, depth + 1) };
  if (reader.takeSign("(")) {
    const inner = alternatives(reader, depth + 1);
    if (!reader.takeSign(")")) throw new Failure("option-invalid", words.unclosedBracket);
    return inner;
  }
  return comparison(reader, reader.failOnColumn());
}

function comparison(reader: RuleReader, column: string): Rule {
  if (reader.takeWord("is")) {
    const isNot = reader.takeWord("not");
    if (reader.takeWord("missing")) {
      const missing: Rule = { kind: "missing", column };
      return isNot ? { kind: "not", of: missing } : missing;
    }
    return against(reader, column, isNot ? "!=" : "=", isNot ? "is not" : "is");
  }
  const operator = reader.takeOperator();
  if (operator === null) {
    throw new Failure("option-invalid", words.expectedOperator(column, reader.peek()));
  }
  return against(reader, column, operator, operator);
}

function against(reader: RuleReader, column: string, operator: Operator, written: string): Rule {
  const value = reader.takeValue();
  if (value === null) throw new Failure("option-invalid", words.expectedValue(column, written));
  return { kind: "compare", column, operator, value };
}
