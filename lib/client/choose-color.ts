import { segmentColors } from "@/lib/schema/persona";
import type { Choices } from "@/lib/schema/workspace";
import { editPersona } from "./edit-persona";

export function colorOf(choices: Choices, segment: number): number {
  const chosen = choices.personas.find((persona) => persona.segment === segment)?.color;
  return chosen ?? segment % segmentColors;
}

/**
 * Gives a segment one of the twelve colors. Where one other of the `shown` segments has it, both change places, so that no two
 * look the same that did not before. The shape stays that of the segment's number.
 */
export function chooseColor(
  choices: Choices,
  segment: number,
  color: number,
  shown: readonly number[],
): { readonly choices: Choices; readonly swapped: number | null } {
  const before = colorOf(choices, segment);
  if (before === color) return { choices, swapped: null };
  const same = shown.filter((other) => other !== segment && colorOf(choices, other) === color);
  const [other] = same;
  const chosen = withColor(choices, segment, color);
  if (other === undefined || same.length > 1) return { choices: chosen, swapped: null };
  return { choices: withColor(chosen, other, before), swapped: other };
}

/** The color of its number needs no note. */
function withColor(choices: Choices, segment: number, color: number): Choices {
  return editPersona(choices, segment, {
    color: color === segment % segmentColors ? null : color,
  });
}
