import type { AlgorithmByTree } from "../algorithm";
import { growLinkage } from "./linkage";

/** Complete linkage; see growLinkage. */
export const complete: AlgorithmByTree<"complete"> = {
  chooses: "cut",
  grow: (distinct, _, { seed }, job) => growLinkage(distinct, { seed, linkage: "complete" }, job),
};
