import type { Choices, Workspace } from "@/lib/schema/workspace";

/** Changes that undo can go back over; older ones are forgotten. */
const longestHistory = 100;

/** How a change is recorded. Changes in a row with the same `merge` key are one step, such as typing a name. */
export interface Change {
  /** What undo says: "Undo: rename segment 2". */
  readonly label: string;
  readonly merge?: string;
  /** When it was made, as ISO 8601. */
  readonly at?: string;
}

/**
 * `isRun`: the change continues the one before it (same merge key, shortly after). The step then says
 * where the run has come to, and still leads back to where it began.
 */
export function changed(
  workspace: Workspace,
  choices: Choices,
  change: Change,
  isRun: boolean,
): Workspace {
  const continued = isRun ? workspace.past.at(-1) : undefined;
  const earlier = continued ? workspace.past.slice(0, -1) : workspace.past;
  const { label, at } = change;
  const step = { label, choices: (continued ?? workspace).choices, ...(at ? { at } : {}) };
  return { ...workspace, choices, past: [...earlier, step].slice(-longestHistory), future: [] };
}

export function undone(workspace: Workspace): Workspace {
  const last = workspace.past.at(-1);
  if (!last) return workspace;
  return {
    ...workspace,
    choices: last.choices,
    past: workspace.past.slice(0, -1),
    future: [...workspace.future, { ...last, choices: workspace.choices }],
  };
}

export function redone(workspace: Workspace): Workspace {
  const next = workspace.future.at(-1);
  if (!next) return workspace;
  return {
    ...workspace,
    choices: next.choices,
    past: [...workspace.past, { ...next, choices: workspace.choices }],
    future: workspace.future.slice(0, -1),
  };
}

/** So many steps back (below 0) or forth; no farther than there are steps. */
export function travelled(workspace: Workspace, steps: number): Workspace {
  let at = workspace;
  for (let i = 0; i < Math.abs(steps); i++) at = steps < 0 ? undone(at) : redone(at);
  return at;
}
