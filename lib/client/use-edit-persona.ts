"use client";

import { editPersona, type PersonaText } from "./edit-persona";
import { useAnchor } from "./use-anchor";
import { useSession } from "./workspace-context";

export type EditPersona = (label: string, segment: number, texts: Partial<PersonaText>) => void;

/**
 * Writes what a person says about a segment, typing in a row being one step of the history, and keeps which customers the segments
 * are made of so that the words find them again.
 */
export function useEditPersona(): EditPersona {
  const session = useSession();
  const anchor = useAnchor();
  return (label, segment, texts) => {
    const merge = `persona ${segment} ${Object.keys(texts).join(" ")}`;
    // Going back to the suggestion is a step of its own, or undo would lose what was typed.
    const isCleared = Object.values(texts).every((text) => text === "");
    session.change(isCleared ? { label } : { label, merge }, (choices) =>
      editPersona(choices, segment, texts),
    );
    anchor();
  };
}
