import type { Persona, PersonaSuggestion, SuggestedField } from "@/lib/schema/persona";

/** Those that nobody has taken over or put away. */
export function openSuggestions(
  persona: Persona,
  suggestions: readonly PersonaSuggestion[],
): readonly PersonaSuggestion[] {
  return suggestions.filter(
    (one) => !persona.settled.includes(one.key) && !isWritten(persona, one),
  );
}

/** Keys of those that were put away: settled, and not in what is written. */
export function settledAway(
  persona: Persona,
  suggestions: readonly PersonaSuggestion[],
): readonly string[] {
  return suggestions
    .filter((one) => persona.settled.includes(one.key) && !isWritten(persona, one))
    .map(({ key }) => key);
}

/** What is typed, with a line more. */
export function withLine(text: string, line: string): string {
  return text.trim() === "" ? line : `${text.replace(/\s+$/u, "")}\n${line}`;
}

function isWritten(persona: Persona, { field, text }: PersonaSuggestion): boolean {
  const written = persona[field as SuggestedField];
  return typeof written === "string"
    ? written.split("\n").some((line) => line.trim() === text)
    : written.includes(text);
}
