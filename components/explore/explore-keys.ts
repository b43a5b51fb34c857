"use client";

import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";
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

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "Escape") {
        pick(null);
        clear();
      } else if (event.key === "[" && k !== undefined && ks?.includes(k - 1)) chooseK(k - 1);
      else if (event.key === "]" && k !== undefined && ks?.includes(k + 1)) chooseK(k + 1);
      else if (/^[1-9]$/.test(event.key)) {
        const segment = segmentation?.segments[Number(event.key) - 1];
        if (segment) pick(segment.segment);
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
