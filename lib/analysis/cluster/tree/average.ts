import type { AlgorithmByTree } from "../algorithm";
import { growLinkage } from "./linkage";

/** Average linkage; see growLinkage. */
export const average: AlgorithmByTree<"average"> = {
  chooses: "cut",
  grow: (distinct, _, { seed }, job) => growLinkage(distinct, { seed, linkage: "average" }, job),
};
