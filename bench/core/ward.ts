import type { PeerChoice } from "./core-job";
import { nativeTrees, treeCase, treeJob } from "./tree-job";

const npm: PeerChoice[] = [{ library: "ml-hclust", work: "tree" }];

export const ward = treeJob("ward", (scale) =>
  scale === "quick"
    ? [treeCase("ward", 1000, nativeTrees("ward")), treeCase("ward", 200, npm)]
    : [
        treeCase("ward", 5000, nativeTrees("ward")),
        treeCase("ward", 20_000, nativeTrees("ward", 10)),
        { ...treeCase("ward", 50_000, []), withinMs: 20_000 },
        treeCase("ward", 2000, npm),
      ],
);
