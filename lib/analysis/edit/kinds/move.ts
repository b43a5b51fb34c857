import { assignMembers } from "../assign-members";
import { type EditKindModule, skipped } from "../edit-kind";

/** Brings customers into a segment that is there. */
export const move: EditKindModule<"move"> = {
  apply({ to, members }, state, tools) {
    if (state.locked.has(to)) return skipped({ kind: "locked", segment: to });
    if (!state.numbers.includes(to)) return skipped({ kind: "gone", segment: to });
    return assignMembers(members, to, state, tools);
  },
};
