import type { ScoredClustering, SweepOptions } from "@/lib/schema/clustering";
import type { Edit, EditKind, EditOf } from "@/lib/schema/edit";
import type { Prepared } from "@/lib/schema/prepared";
import { identitiesOfRows } from "../cluster/row-identities";
import type { Job } from "../executor";
import { divideRows } from "./divide-rows";
import type { EditKindModule, EditResult, EditState, EditTools } from "./edit-kind";
import { editKinds } from "./edit-kinds";
import { findMembers } from "./members";
import { madeNumbers } from "./new-numbers";

export interface EditInput {
  readonly base: ScoredClustering;
  readonly edits: readonly Edit[];
  readonly prepared: Pick<Prepared, "table" | "tableRows" | "matrix">;
  /** Of the table; see `signatureOf`. */
  readonly signature: string;
  readonly options: SweepOptions;
}

export interface Edited {
  /** Before the edits; its numbers are none that edits gave. */
  readonly base: ScoredClustering;
  /** Per row, the number of its segment after them; −1: in none. */
  readonly numbers: Int32Array;
  readonly isChanged: boolean;
  /** One per edit. */
  readonly results: readonly EditResult[];
  /** Numbers of segments that do not have the customers the algorithm gave them. */
  readonly byHand: readonly number[];
  readonly locked: readonly number[];
}

/**
 * Applies edits to a partition, one after the other; those that cannot be applied change nothing and say why. Segments that
 * became empty are gone. The same edits on the same partition give the same numbers. O(rows · columns) for each edit,
 * k-means for a split.
 */
export async function applyEdits(input: EditInput, job: Job): Promise<Edited> {
  const { edits, prepared, signature, options } = input;
  const base = withoutMade(input.base, edits);
  const before = identitiesOfRows(base);
  const state: EditState = {
    numbers: before.slice(),
    held: new Uint8Array(before.length),
    locked: new Set(),
  };
  const { matrix } = prepared;
  const tools: EditTools = {
    matrix,
    membersOf: (members) => findMembers(members, prepared, signature),
    divide: (rows, parts) => divideRows(matrix, rows, parts, options, job),
  };
  const results: EditResult[] = [];
  for (const [i, edit] of edits.entries()) {
    job.report({ stage: "edits", done: i, total: edits.length });
    await job.pause();
    results.push(await applyOne(edit, state, tools));
  }
  const byHand = changedNumbers(before, state.numbers);
  const isChanged = state.numbers.some((number, row) => number !== before[row]);
  return { base, numbers: state.numbers, isChanged, results, byHand, locked: [...state.locked] };
}

function applyOne<K extends EditKind>(edit: EditOf<K>, state: EditState, tools: EditTools) {
  const { apply }: EditKindModule<K> = editKinds[edit.kind as K];
  return apply(edit, state, tools);
}

/** Segments of the base whose numbers a person gave to segments of their own take others. */
function withoutMade(base: ScoredClustering, edits: readonly Edit[]): ScoredClustering {
  const made = madeNumbers(edits);
  const taken = new Set([...made, ...base.identities]);
  if (taken.size === made.size + base.identities.length) return base;
  const identities = base.identities.map((number) => {
    if (!made.has(number)) return number;
    let free = number;
    while (taken.has(free)) free++;
    taken.add(free);
    return free;
  });
  return { ...base, identities };
}

/** Numbers that some row left or came to. */
function changedNumbers(before: Int32Array, after: Int32Array): number[] {
  const changed = new Set<number>();
  after.forEach((number, row) => {
    if (number === before[row]) return;
    changed.add(number).add(before[row]!);
  });
  const there = new Set(after);
  return [...changed].filter((number) => number >= 0 && there.has(number)).sort((a, b) => a - b);
}
