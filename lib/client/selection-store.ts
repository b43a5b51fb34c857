import { countRows, intersect, packRows, subtract, union } from "@/lib/analysis/select/row-set";
import type { RowSet } from "@/lib/schema/row-set";

/** Beyond, nobody can read it any more, and customers are kept one by one. */
const longestRule = 2000;

/** How newly selected customers join those that are selected already. */
export const joinings = ["replace", "add", "subtract", "within"] as const;
export type Joining = (typeof joinings)[number];

export interface Selection {
  readonly set: RowSet;
  readonly count: number;
  /** As it goes into a request. */
  readonly packed: string;
  /** That the customers meet, where they were selected so. */
  readonly rule?: string;
  /** Which rows `set` is about: those of the Matrix that these choices make. */
  readonly about: string;
}

/** The one selection behind all views of a workspace; null: nothing is selected. Kept outside of React, so that no row costs a render. */
export interface SelectionStore {
  state(): Selection | null;
  subscribe(listener: () => void): () => void;
  /** Selecting nobody clears. What was about other rows is forgotten. `rule`: one that all of `set` and nobody else meets. */
  select(set: RowSet, about: string, joining?: Joining, rule?: string): void;
  clear(): void;
  /** How what a person picks on a view joins the selection, where they hold no key that says otherwise. */
  joining(): Joining;
  joinBy(joining: Joining): void;
}

export function createSelectionStore(): SelectionStore {
  const listeners = new Set<() => void>();
  let state: Selection | null = null;
  let usual: Joining = "replace";

  function put(next: Selection | null): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select(set, about, joining = "replace", rule) {
      const earlier = state?.about === about && state.set.rows === set.rows ? state : null;
      const joined = joinSets(earlier?.set ?? null, set, joining);
      const count = countRows(joined);
      const told = joinRules(earlier, rule, joining);
      const own = { set: joined, count, packed: packRows(joined), about };
      put(count === 0 ? null : { ...own, ...(told !== undefined && { rule: told }) });
    },
    clear: () => put(null),
    joining: () => usual,
    joinBy(joining) {
      usual = joining;
      for (const listener of listeners) listener();
    },
  };
}

function joinSets(earlier: RowSet | null, set: RowSet, joining: Joining): RowSet {
  if (joining === "replace" || (earlier === null && joining === "add")) return set;
  if (earlier === null) return subtract(set, set);
  if (joining === "add") return union(earlier, set);
  return joining === "subtract" ? subtract(earlier, set) : intersect(earlier, set);
}

/** Undefined where a part of the customers was not selected by a rule. */
function joinRules(
  earlier: Selection | null,
  rule: string | undefined,
  joining: Joining,
): string | undefined {
  if (joining === "replace" || earlier === null) return rule;
  if (rule === undefined || earlier.rule === undefined) return undefined;
  const join = { add: "or", subtract: "and not", within: "and" }[joining];
  const joined = `(${earlier.rule}) ${join} (${rule})`;
  return joined.length > longestRule ? undefined : joined;
}
