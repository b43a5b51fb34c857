import { expect, it } from "vitest";
import { applySentiment, sentiment, sentimentCoverage } from "./sentiment";
import { codedOf } from "./testing/run";

it("is the mean valence of the words the list has", () => {
  expect(sentiment("Good.")).toBe(3);
  expect(sentiment("good, and then bad")).toBe(0);
  expect(sentiment("An OUTSTANDING box")).toBe(5);
});

it("is missing for a text without a known word", () => {
  expect(sentiment("The box is blue")).toBeNaN();
  expect(sentiment("")).toBeNaN();
  expect(sentiment("not")).toBeNaN();
  expect([...applySentiment(codedOf(["good", null, "blue"]))]).toEqual([3, Number.NaN, Number.NaN]);
});

it("turns a word around after a negation, within three words of the same sentence", () => {
  expect(sentiment("not a good box")).toBe(-3);
  expect(sentiment("I don't love it")).toBe(-3);
  expect(sentiment("It isn’t bad")).toBe(3);
  expect(sentiment("not blue and square but good")).toBe(3);
  expect(sentiment("not blue. good")).toBe(3);
});

it("takes a phrase of the list as a whole", () => {
  expect(sentiment("not good")).toBe(-2);
  expect(sentiment("I can't stand it")).toBe(-3);
});

it("says in how many of the texts a word is known", () => {
  expect(sentimentCoverage(codedOf(["good", "blue", null, "bad", "bad"]))).toBe(0.75);
  expect(sentimentCoverage(codedOf([null]))).toBeNaN();
});
