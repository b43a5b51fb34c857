import { type Persona, personaNoteSchema, personaSchema } from "@/lib/schema/persona";
import type { Choices } from "@/lib/schema/workspace";

export type PersonaText = Omit<Persona, "segment">;

/** What stands before anyone has written anything. */
export function emptyPersona(segment: number): Persona {
  return personaSchema.parse({ segment });
}

/**
 * Writes some of what a persona holds, each text cut at what it can hold. The rest stays; a persona with
 * nothing in it is dropped. The same choices come back when nothing changes.
 */
export function editPersona(
  choices: Choices,
  segment: number,
  texts: Partial<PersonaText>,
): Choices {
  const before = choices.personas.find((p) => p.segment === segment) ?? emptyPersona(segment);
  const after = fitted({ ...before, ...texts });
  if (isSame(before, after)) return choices;
  const others = choices.personas.filter((p) => p.segment !== segment);
  const isEmpty = isSame(after, emptyPersona(segment));
  const personas = isEmpty ? others : [...others, after].sort((a, b) => a.segment - b.segment);
  return { ...choices, personas };
}

const { shape } = personaSchema;
export const longestName = shape.name.unwrap().maxLength ?? 0;
export const longestChannel = shape.channels.unwrap().element.maxLength ?? 0;
export const mostChannels = 20;
export const mostNotes = 100;
const mostSettled = 300;
const longestText = personaNoteSchema.shape.text.maxLength ?? 0;
const longestDate = personaNoteSchema.shape.date.maxLength ?? 0;

function fitted(persona: Persona): Persona {
  const channels = persona.channels.map((one) => cut(one.trim(), longestChannel));
  const notes = persona.notes.map(({ text, source, date }) => ({
    text: cut(text, longestText),
    source,
    date: cut(date, longestDate),
  }));
  return {
    ...persona,
    name: cut(persona.name, longestName),
    description: cut(persona.description, longestText),
    motivations: cut(persona.motivations, longestText),
    painPoints: cut(persona.painPoints, longestText),
    personalization: cut(persona.personalization, longestText),
    channels: [...new Set(channels.filter((one) => one !== ""))].slice(0, mostChannels),
    notes: notes.slice(0, mostNotes),
    settled: [...new Set(persona.settled)].slice(-mostSettled),
  };
}

function isSame(a: Persona, b: Persona): boolean {
  return Object.keys(shape).every((key) => {
    const [one, other] = [a[key as keyof Persona], b[key as keyof Persona]];
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  });
}

/** At most `length` UTF-16 units, never half a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const isSplit = text.codePointAt(length - 1)! > 0xffff;
  return text.slice(0, isSplit ? length - 1 : length);
}
