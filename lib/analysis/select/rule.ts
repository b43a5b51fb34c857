/** What a rule says, by the names of columns as they stand in the table. */
export type Rule =
  | { readonly kind: "and"; readonly left: Rule; readonly right: Rule }
  | { readonly kind: "or"; readonly left: Rule; readonly right: Rule }
  | { readonly kind: "not"; readonly of: Rule }
  | { readonly kind: "missing"; readonly column: string }
  | {
      readonly kind: "compare";
      readonly column: string;
      readonly operator: Operator;
      readonly value: RuleValue;
    };

export const operators = ["<=", ">=", "!=", "<>", "==", "<", ">", "=", "contains"] as const;
export type Operator = "<" | "<=" | ">" | ">=" | "=" | "!=" | "contains";

export interface RuleValue {
  readonly text: string;
  /** NaN where the text is no number. */
  readonly number: number;
}
