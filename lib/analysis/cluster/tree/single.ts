import type { AlgorithmByTree } from "../algorithm";
import { growLinkage } from "./linkage";

/** Single linkage; see growLinkage. */
export const single: AlgorithmByTree<"single"> = {
  chooses: "cut",
  grow: (distinct, _, { seed }, job) => growLinkage(distinct, { seed, linkage: "single" }, job),
};
