import { assignMembers } from "../assign-members";
import { type EditKindModule, skipped } from "../edit-kind";

/** A segment of its own for customers of any others. */
export const create: EditKindModule<"create"> = {
  apply({ segment, members }, state, tools) {
    if (state.locked.has(segment)) return skipped({ kind: "locked", segment });
    return assignMembers(members, segment, state, tools);
  },
};
