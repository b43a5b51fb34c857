import { assignMembers } from "../assign-members";
import type { EditKindModule } from "../edit-kind";

/** Takes customers out of all segments. */
export const ignore: EditKindModule<"ignore"> = {
  apply({ members }, state, tools) {
    return assignMembers(members, -1, state, tools);
  },
};
