import type { Workspace } from "@/lib/schema/workspace";
import { changeUnstored } from "../storage/unstored-works";
import type { Keeping, Kept } from "./kept";

/** Work that the browser could not store: it lives in this tab, which is the only one that has it. */
export function createHeldKeeping(opened: Workspace, onChange: () => void): Keeping {
  let state: Kept = {
    workspace: opened,
    access: "writing",
    save: {
      kind: "failed",
      message: "This browser could not store the file. The work lasts until this tab is closed.",
    },
  };
  return {
    state: () => state,
    ready: Promise.resolve(),
    put(changed) {
      const workspace = { ...changed, updatedAt: new Date().toISOString() };
      changeUnstored(workspace.id, { workspace });
      state = { ...state, workspace };
      onChange();
      return true;
    },
    anchor: (identities) => changeUnstored(opened.id, { anchor: identities }),
    take: () => {},
    fail: () => {},
    flush: async () => {},
    stop: async () => {},
  };
}
