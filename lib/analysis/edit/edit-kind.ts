import type { EditKind, EditOf, EditOutcome, Members, SkipReason } from "@/lib/schema/edit";
import type { Matrix } from "@/lib/schema/matrix";
import type { ModelEdit } from "@/lib/schema/model";

/** The segments while edits are applied; edits change it in place. */
export interface EditState {
  /** Per row of the Matrix, the number of its segment; −1: in none. */
  readonly numbers: Int32Array;
  /** Per row, 1 where it is locked into its segment. */
  readonly held: Uint8Array;
  /** Numbers of locked segments. */
  readonly locked: Set<number>;
}

export interface FoundMembers {
  /** Per row of the Matrix, 1 for a member. */
  readonly mask: Uint8Array;
  /** Told by the rule that describes them, for they were picked by hand in other data. */
  readonly byRule?: true;
}

export interface EditTools {
  readonly matrix: Matrix;
  membersOf(members: Members): FoundMembers | SkipReason;
  /** Divides some rows of the Matrix anew: per row its part, the largest part being 0; or why not. */
  divide(rows: Uint32Array, parts: number): Promise<Int32Array | SkipReason>;
}

/** An outcome, and how it is done again for customers who were not there; without, nothing can be told of them. */
export type EditResult = EditOutcome & { readonly replay?: ModelEdit };

export interface EditKindModule<K extends EditKind> {
  apply(edit: EditOf<K>, state: EditState, tools: EditTools): Promise<EditResult> | EditResult;
}

export function skipped(reason: SkipReason): EditResult {
  return { isApplied: false, reason };
}

export function isSkip(found: object): found is SkipReason {
  return "kind" in found;
}

/** The rows of a segment that are not locked. */
export function looseRowsOf({ numbers, held }: EditState, segment: number): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    if (numbers[row] === segment && held[row] === 0) rows.push(row);
  }
  return Uint32Array.from(rows);
}
