import fc from "fast-check";
import { expect, test } from "vitest";
import { personaSchema } from "@/lib/schema/persona";
import { choicesSchema, initialChoices } from "@/lib/schema/workspace";
import { editPersona, emptyPersona, longestName, mostChannels } from "./edit-persona";

test("the first text makes a persona, the next ones keep what was written before", () => {
  const named = editPersona(initialChoices, 3, { name: "Loyal" });
  const note = { text: "Call first.", source: "survey", date: "2026-03-01" } as const;
  const noted = editPersona(named, 3, { notes: [note] });
  expect(noted.personas).toEqual([{ ...emptyPersona(3), name: "Loyal", notes: [note] }]);
});

test("writing about one segment leaves the others as they are", () => {
  const one = editPersona(initialChoices, 3, { name: "Three" });
  const two = editPersona(one, 1, { description: "One" });
  expect(two.personas.map((p) => p.segment)).toEqual([1, 3]);
  expect(two.personas[1]).toBe(one.personas[0]);
});

test("a persona with nothing written is dropped", () => {
  const named = editPersona(initialChoices, 0, { name: "Loyal" });
  expect(editPersona(named, 0, { name: "" }).personas).toEqual([]);
});

test("writing what already stands changes nothing", () => {
  const named = editPersona(initialChoices, 0, { name: "Loyal" });
  expect(editPersona(named, 0, { name: "Loyal" })).toBe(named);
  expect(editPersona(initialChoices, 0, { name: "" })).toBe(initialChoices);
});

test("a persona can hold at least 300 characters of name", () => {
  const name = "x".repeat(300);
  expect(editPersona(initialChoices, 0, { name }).personas[0]?.name).toBe(name);
});

test("a character that does not fit whole is left out whole", () => {
  const name = `${"x".repeat(longestName - 1)}😀`;
  expect(editPersona(initialChoices, 0, { name }).personas[0]?.name).toBe(
    "x".repeat(longestName - 1),
  );
});

test("channels are kept once, without blank ones, and not endlessly", () => {
  const many = Array.from({ length: 30 }, (_, i) => `channel ${i}`);
  const channels = [" Email ", "Email", "  ", ...many];
  const [persona] = editPersona(initialChoices, 0, { channels }).personas;
  expect(persona?.channels.slice(0, 2)).toEqual(["Email", "channel 0"]);
  expect(persona?.channels).toHaveLength(mostChannels);
});

test("whatever is typed, the choices stay storable", () => {
  const text = fc.string({ unit: "binary", maxLength: 700 });
  fc.assert(
    fc.property(fc.nat(20), text, fc.nat(60), (segment, name, times) => {
      const description = name.repeat(times);
      const choices = editPersona(initialChoices, segment, {
        name,
        description,
        painPoints: description,
        channels: [name, description],
        notes: [{ text: description, source: null, date: name }],
        settled: [name.slice(0, 200)],
      });
      expect(choicesSchema.safeParse(choices).success).toBe(true);
      for (const persona of choices.personas) {
        expect(personaSchema.parse(persona)).toEqual(persona);
        expect(name.startsWith(persona.name)).toBe(true);
      }
    }),
  );
});
