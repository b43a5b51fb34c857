import { expect, test } from "vitest";
import { initialChoices } from "@/lib/schema/workspace";
import { questionText } from "./question-text";
import { ofAnyMethod, settingsOf, withoutEdits } from "./settings-kinds";

const choices = initialChoices;
const edit = { kind: "merge" as const, segments: [0, 1], into: 0 };

test("choices that change nothing about the result ask with the very same settings", () => {
  const settings = settingsOf(choices);
  expect(settingsOf({ ...choices, k: 7 })).toBe(settings);
  expect(withoutEdits(settingsOf({ ...choices, k: 7 }))).toBe(withoutEdits(settings));
});

test("choices that change the result ask with others", () => {
  const settings = settingsOf(choices);
  const edited = settingsOf({ ...choices, edits: [edit] });
  expect(edited).not.toBe(settings);
  expect(edited.edits).toEqual([edit]);
  expect(settingsOf({ ...choices, algorithm: "ward" }).algorithm).toBe("ward");
});

test("questions are the same where verb, settings and all else are, and only there", () => {
  const settings = settingsOf(choices);
  const text = questionText("w", { verb: "segments", settings, k: 3 });
  expect(questionText("w", { verb: "segments", settings: { ...settings }, k: 3 })).toBe(text);
  const others = [
    questionText("v", { verb: "segments", settings, k: 3 }),
    questionText("w", { verb: "segments", settings, k: 4 }),
    questionText("w", { verb: "description", settings, k: 3 }),
    questionText("w", { verb: "segments", settings: { ...settings, edits: [edit] }, k: 3 }),
    questionText("w", null),
  ];
  expect(new Set([text, ...others]).size).toBe(6);
});

test("what has nothing to do with the method is one question for all methods", () => {
  const ask = (algorithm: "ward" | "kmeans") =>
    questionText("w", {
      verb: "advice",
      settings: ofAnyMethod(settingsOf({ ...choices, algorithm, edits: [edit] })),
    });
  expect(ask("ward")).toBe(ask("kmeans"));
});
