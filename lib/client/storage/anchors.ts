import { database } from "./database";
import { storing } from "./storage-failure";
import { unstoredWork } from "./unstored-works";

/** Which segment each row belonged to when it was last named; null: nothing was named yet. */
export async function loadAnchor(id: string): Promise<Int32Array | null> {
  const held = unstoredWork(id);
  if (held) return held.anchor;
  return (await storing(() => database.anchors.get(id)))?.identities ?? null;
}
