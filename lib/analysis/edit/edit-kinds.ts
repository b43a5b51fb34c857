import type { EditKind } from "@/lib/schema/edit";
import type { EditKindModule } from "./edit-kind";
import { create } from "./kinds/create";
import { ignore } from "./kinds/ignore";
import { lock } from "./kinds/lock";
import { merge } from "./kinds/merge";
import { move } from "./kinds/move";
import { split } from "./kinds/split";

/** Every kind of edit. */
export const editKinds: { readonly [K in EditKind]: EditKindModule<K> } = {
  merge,
  split,
  create,
  move,
  lock,
  ignore,
};
