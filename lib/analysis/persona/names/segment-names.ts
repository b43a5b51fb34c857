import type { Persona } from "@/lib/schema/persona";
import type { SegmentSummary } from "@/lib/schema/segment";

/**
 * The name each segment is shown by, keyed by its number. What a person typed stands as it is; a
 * suggestion that is already taken gets a number behind it, in the order of the segments, so that a
 * suggested name never stands for two segments.
 */
export function segmentNames(
  segments: readonly SegmentSummary[],
  personas: readonly Pick<Persona, "segment" | "name">[],
): ReadonlyMap<number, string> {
  const typed = new Map(personas.map((persona) => [persona.segment, persona.name.trim()]));
  const names = new Map<number, string>();
  for (const { segment } of segments) {
    const name = typed.get(segment);
    if (name) names.set(segment, name);
  }
  const taken = new Set([...names.values()].map(folded));
  const byNumber = segments.toSorted((a, b) => a.segment - b.segment);
  for (const { segment, suggestedName } of byNumber) {
    if (names.has(segment)) continue;
    let name = suggestedName;
    for (let n = 2; taken.has(folded(name)); n++) name = `${suggestedName} ${n}`;
    taken.add(folded(name));
    names.set(segment, name);
  }
  return names;
}

/** Names that look the same are the same. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
