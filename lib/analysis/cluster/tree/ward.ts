import type { AlgorithmByTree } from "../algorithm";
import { growLinkage } from "./linkage";

/** Ward's method; see growLinkage. */
export const ward: AlgorithmByTree<"ward"> = {
  chooses: "cut",
  grow: (distinct, _, { seed }, job) => growLinkage(distinct, { seed, linkage: "ward" }, job),
};
