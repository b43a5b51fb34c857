import type { Measurement } from "../core/measurement";
import { askProcess } from "./ask-process";
import type { Place } from "./place";

/** Each order in a Node process of its own: `program` is the bundle of node-process.ts. */
export function nodePlace(program: string): Place {
  return {
    name: "Node",
    measure: (order) => askProcess<Measurement>(process.execPath, [program], order, order),
    close: async () => {},
  };
}
