"use client";

import { type Query, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ScoredClustering } from "@/lib/schema/clustering";
import { useSettings } from "./computations";
import { editPersona, type PersonaText } from "./edit-persona";
import { useSession } from "./workspace-context";

export type EditPersona = (label: string, segment: number, texts: Partial<PersonaText>) => void;

const numberedVerbs: ReadonlySet<unknown> = new Set(["sweep", "segmentations"]);

function isNumbered({ queryKey }: Query): boolean {
  const request = queryKey[2];
  return typeof request === "object" && request !== null && "verb" in request
    ? numberedVerbs.has(request.verb)
    : false;
}

/**
 * Writes what a person says about a segment of `entry`, typing in a row being one step of the
 * history, and keeps which rows the segment is made of so that the words find them again.
 */
export function useEditPersona(entry: ScoredClustering | undefined): EditPersona {
  const session = useSession();
  const settings = useSettings();
  const queryClient = useQueryClient();
  const anchored = useRef<ScoredClustering>(undefined);
  return (label, segment, texts) => {
    const merge = `persona ${segment} ${Object.keys(texts).join(" ")}`;
    // Going back to the suggestion is a step of its own, or undo would lose what was typed.
    const isCleared = Object.values(texts).every((text) => text === "");
    session.change(isCleared ? { label } : { label, merge }, (choices) =>
      editPersona(choices, segment, texts),
    );
    if (!entry || anchored.current === entry) return;
    anchored.current = entry;
    session.anchor(settings, entry.clustering.k);
    // What was computed before carries other numbers; what is in sight carries these.
    queryClient.removeQueries({ type: "inactive", predicate: isNumbered });
  };
}
