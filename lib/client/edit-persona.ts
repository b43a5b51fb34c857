import { type Persona, personaSchema } from "@/lib/schema/persona";
import type { Choices } from "@/lib/schema/workspace";

export type PersonaText = Omit<Persona, "segment">;

/** What stands before anyone has written anything. */
export function emptyPersona(segment: number): Persona {
  return personaSchema.parse({ segment });
}

/**
 * Writes some of a persona's texts, each cut at what a persona can hold. The other texts stay; a
 * persona with nothing written is dropped. The same choices come back when nothing changes.
 */
export function editPersona(
  choices: Choices,
  segment: number,
  texts: Partial<PersonaText>,
): Choices {
  const before = choices.personas.find((p) => p.segment === segment) ?? emptyPersona(segment);
  const after: Persona = {
    segment,
    name: cut(texts.name ?? before.name, longestName),
    description: cut(texts.description ?? before.description, longestText),
    notes: cut(texts.notes ?? before.notes, longestText),
  };
  if (isSame(before, after)) return choices;
  const others = choices.personas.filter((p) => p.segment !== segment);
  const isEmpty = isSame(after, emptyPersona(segment));
  const personas = isEmpty ? others : [...others, after].sort((a, b) => a.segment - b.segment);
  return { ...choices, personas };
}

export const longestName = personaSchema.shape.name.unwrap().maxLength ?? 0;
const longestText = personaSchema.shape.notes.unwrap().maxLength ?? 0;

function isSame(a: Persona, b: Persona): boolean {
  return a.name === b.name && a.description === b.description && a.notes === b.notes;
}

/** At most `length` UTF-16 units, never half a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const isSplit = text.codePointAt(length - 1)! > 0xffff;
  return text.slice(0, isSplit ? length - 1 : length);
}
