import { z } from "zod";
import { type Edit, editSchema, mostEdits } from "./edit";
import { keptResultSchema, mostKept } from "./kept-result";
import {
  type Choices,
  choicesSchema,
  historyEntrySchema,
  type Workspace,
  workspaceSchema,
} from "./workspace";

const places = z.array(z.int().min(0)).max(mostEdits).default([]);
const storedChoicesSchema = choicesSchema.extend({
  edits: places,
  kept: z
    .array(keptResultSchema.extend({ edits: places }))
    .max(mostKept)
    .default([]),
});
type StoredChoices = z.infer<typeof storedChoicesSchema>;
const storedEntrySchema = historyEntrySchema.extend({ choices: storedChoicesSchema });

/**
 * A workspace as it is stored and saved. Nearly every step of the history holds every hand edit, and one about customers picked by
 * hand takes up to a sixth of a byte for each customer there is: here each edit stands once, in `edits`, and choices name its place there.
 */
export const storedWorkspaceSchema = workspaceSchema.extend({
  edits: z.array(editSchema),
  choices: storedChoicesSchema,
  past: z.array(storedEntrySchema),
  future: z.array(storedEntrySchema),
});
export type StoredWorkspace = z.infer<typeof storedWorkspaceSchema>;

/**
 * Edits with the same key become one. By default those are the same object, as they are in steps that were made one from the
 * other. O(steps · edits).
 */
export function toStored(
  workspace: Workspace,
  keyOf: (edit: Edit) => unknown = (edit) => edit,
): StoredWorkspace {
  const edits: Edit[] = [];
  const known = new Map<unknown, number>();
  const placeOf = (edit: Edit): number => {
    const key = keyOf(edit);
    const place = known.get(key) ?? edits.push(edit) - 1;
    known.set(key, place);
    return place;
  };
  const stored = (choices: Choices): StoredChoices => ({
    ...choices,
    edits: choices.edits.map(placeOf),
    kept: choices.kept.map((one) => ({ ...one, edits: one.edits.map(placeOf) })),
  });
  const step = (entry: Workspace["past"][number]) => ({ ...entry, choices: stored(entry.choices) });
  const { choices, past, future } = workspace;
  return {
    ...workspace,
    choices: stored(choices),
    past: past.map(step),
    future: future.map(step),
    edits,
  };
}

/** Back from `toStored`: steps with the same edit hold the same object. null where a place has none. O(steps · edits). */
export function fromStored({ edits, ...stored }: StoredWorkspace): Workspace | null {
  let isWhole = true;
  const editsAt = (at: readonly number[]): Edit[] =>
    at.flatMap((place) => {
      const edit = edits[place];
      if (!edit) isWhole = false;
      return edit ?? [];
    });
  const choicesOf = (choices: StoredChoices): Choices => ({
    ...choices,
    edits: editsAt(choices.edits),
    kept: choices.kept.map((one) => ({ ...one, edits: editsAt(one.edits) })),
  });
  const step = (entry: StoredWorkspace["past"][number]) => ({
    ...entry,
    choices: choicesOf(entry.choices),
  });
  const workspace = {
    ...stored,
    choices: choicesOf(stored.choices),
    past: stored.past.map(step),
    future: stored.future.map(step),
  };
  return isWhole ? workspace : null;
}
