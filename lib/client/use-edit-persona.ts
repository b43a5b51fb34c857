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
    // Going back to the suggestion is a step of its own, or undo would lose what was typed; so is all that is not typed.
    const values = Object.values(texts);
    const isTyping = values.length === 1 && typeof values[0] === "string" && values[0] !== "";
    const merge = `persona ${segment} ${Object.keys(texts).join(" ")}`;
    session.change(isTyping ? { label, merge } : { label }, (choices) =>
      editPersona(choices, segment, texts),
    );
    anchor();
  };
}
