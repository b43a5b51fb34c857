"use client";

import { useRef } from "react";
import type { ScoredClustering } from "@/lib/schema/clustering";
import { useSettings } from "./computations";
import { editPersona, type PersonaText } from "./edit-persona";
import { useSession } from "./workspace-context";

export type EditPersona = (label: string, segment: number, texts: Partial<PersonaText>) => void;

/**
 * Writes what a person says about a segment of `entry`, typing in a row being one step of the
 * history, and keeps which rows the segment is made of so that the words find them again.
 */
export function useEditPersona(entry: ScoredClustering | undefined): EditPersona {
  const session = useSession();
  const settings = useSettings();
  const anchored = useRef<ScoredClustering>(undefined);
  return (label, segment, texts) => {
    const merge = `persona ${segment} ${Object.keys(texts).join(" ")}`;
    session.change({ label, merge }, (choices) => editPersona(choices, segment, texts));
    if (!entry || anchored.current === entry) return;
    anchored.current = entry;
    session.anchor(settings, entry.clustering.k);
  };
}
