import { expect, test } from "vitest";
import { choicesSchema, initialChoices } from "@/lib/schema/workspace";
import { chooseColor, colorOf } from "./choose-color";

test("a color that nobody has is taken, and its own color is no choice", () => {
  const { choices, swapped } = chooseColor(initialChoices, 1, 7, [0, 1, 2]);
  expect([colorOf(choices, 1), swapped]).toEqual([7, null]);
  expect(choicesSchema.parse(choices)).toEqual(choices);
  expect(chooseColor(choices, 1, 1, [0, 1, 2]).choices.personas).toEqual([]);
});

test("a color that another segment has changes places with it", () => {
  const { choices, swapped } = chooseColor(initialChoices, 1, 2, [0, 1, 2]);
  expect([colorOf(choices, 1), colorOf(choices, 2), swapped]).toEqual([2, 1, 2]);
  const back = chooseColor(choices, 1, 1, [0, 1, 2]);
  expect(back.choices.personas).toEqual([]);
});

test("a segment that is not shown keeps its color, and of several that have it none changes", () => {
  expect(chooseColor(initialChoices, 1, 2, [0, 1]).swapped).toBeNull();
  const { choices, swapped } = chooseColor(initialChoices, 1, 2, [0, 1, 2, 14]);
  expect([colorOf(choices, 1), colorOf(choices, 2), colorOf(choices, 14), swapped]).toEqual([
    2,
    2,
    2,
    null,
  ]);
});

test("choosing what it has changes nothing", () => {
  expect(chooseColor(initialChoices, 3, 3, [3]).choices).toBe(initialChoices);
});
