"use client";

import { useKeys } from "@/components/ui/keys/use-keys";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import { useChooseK } from "./choose-k";
import { usePicked } from "./view-state";

/** `[` and `]` change k, `1` … `9` pick a segment, `esc` clears. */
export function useExploreKeys(): void {
  const { k, sweep, segmentation } = useSegments();
  const chooseK = useChooseK();
  const [, pick] = usePicked();
  const { clear } = useSelection();
  const ks = sweep.data?.entries.map((entry) => entry.clustering.k);

  const step = (by: number) => {
    if (k !== undefined && ks?.includes(k + by)) chooseK(k + by);
  };
  useKeys({
    fewer: () => step(-1),
    more: () => step(1),
    pick({ key }) {
      const segment = segmentation?.segments[Number(key) - 1];
      if (segment) pick(segment.segment);
    },
    clear() {
      pick(null);
      clear();
    },
  });
}
