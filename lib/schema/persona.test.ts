import { expect, test } from "vitest";
import { personaSchema } from "./persona";
import { choicesSchema, initialChoices } from "./workspace";

const written = { segment: 2, name: "Loyal", description: "Often here.", notes: "Call first." };

test("trust 36: a persona from before notes had sources opens with its note kept", () => {
  expect(personaSchema.parse(written)).toEqual({
    segment: 2,
    name: "Loyal",
    icon: null,
    color: null,
    description: "Often here.",
    motivations: "",
    painPoints: "",
    channels: [],
    personalization: "",
    notes: [{ text: "Call first.", source: null, date: "" }],
    settled: [],
  });
});

test("trust 36: empty notes become no note, and work with such personas opens", () => {
  const choices = choicesSchema.parse({
    ...initialChoices,
    personas: [{ ...written, notes: "" }, { segment: 0 }],
  });
  expect(choices.personas.map(({ notes }) => notes)).toEqual([[], []]);
  expect(choicesSchema.parse(choices)).toEqual(choices);
});

test("an icon that is not known is given up, a color that is not is refused", () => {
  expect(personaSchema.parse({ segment: 0, icon: "spaceship" }).icon).toBeNull();
  expect(personaSchema.safeParse({ segment: 0, color: 12 }).success).toBe(false);
});
