"use client";

import { chooseColor } from "./choose-color";
import { useAnchor } from "./use-anchor";
import { useSession } from "./workspace-context";

/** Gives a segment a color; answers which of the shown ones changed places with it, null for none. */
export function useChooseColor(): (
  label: string,
  segment: number,
  color: number,
  shown: readonly number[],
) => number | null {
  const session = useSession();
  const anchor = useAnchor();
  return (label, segment, color, shown) => {
    const { choices, swapped } = chooseColor(
      session.state().workspace.choices,
      segment,
      color,
      shown,
    );
    session.change({ label }, () => choices);
    anchor();
    return swapped;
  };
}
