"use client";

import { useLayoutEffect } from "react";
import { chosenColor, paletteColor } from "@/components/charts/segment-look";
import { useWorkspaceState } from "@/lib/client/workspace-context";

/** Gives the segments the colors that a person chose, on every screen of the work. */
export function ChosenColors() {
  const { personas } = useWorkspaceState().workspace.choices;
  const chosen = personas.flatMap(({ segment, color }) =>
    color === null ? [] : [[segment, color]],
  );
  const key = JSON.stringify(chosen);
  useLayoutEffect(() => {
    const root = document.documentElement;
    const pairs = JSON.parse(key) as [number, number][];
    for (const [segment, color] of pairs) {
      root.style.setProperty(chosenColor(segment), paletteColor(color));
    }
    root.dataset.chosenColors = key;
    return () => {
      for (const [segment] of pairs) root.style.removeProperty(chosenColor(segment));
      delete root.dataset.chosenColors;
    };
  }, [key]);
  return null;
}
