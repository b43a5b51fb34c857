import { expect, it } from "vitest";
import golden from "../golden/texts.json";
import { englishStopWords } from "./stop-words";
import { codedOf, gap, run, through } from "./testing/run";
import { applyTopics, fitTopics, topicWords } from "./text-topics";
import { applyTfIdf, fitTfIdf } from "./tf-idf";

const learned = (...given: Parameters<typeof fitTfIdf>) => run(fitTfIdf(...given));
const applied = (...given: Parameters<typeof applyTfIdf>) => run(applyTfIdf(...given));
const topicsOf = (...given: Parameters<typeof applyTopics>) => run(applyTopics(...given));
const texts = codedOf(golden.documents);
const defaults = { minTexts: 1, maxShare: 1, maxWords: 1e6, stopWords: new Set<string>() };

it("gives the words, weights and cells of scikit-learn's TfidfVectorizer", () => {
  for (const { options, words, idf, cells } of golden.cases) {
    const fitted = learned(texts, {
      ...defaults,
      minTexts: options.min_df ?? 1,
      maxShare: options.max_df ?? 1,
      maxWords: options.max_features ?? 1e6,
    });
    expect(fitted.words).toEqual(words);
    expect(gap(fitted.weights, idf)).toBeLessThan(1e-14);
    const { starts, places, values } = applied(texts.values, fitted);
    cells.forEach((wanted, row) => {
      const found = new Float64Array(words.length);
      for (let at = starts[row]!; at < starts[row + 1]!; at++) found[places[at]!] = values[at]!;
      expect(gap(found, wanted)).toBeLessThan(1e-14);
    });
  }
});

it("counts a text as often as it occurs, and a missing one not at all", () => {
  const repeated = codedOf(["good box", null, "good box", "bad"]);
  const { words, weights } = learned(repeated, defaults);
  expect(words).toEqual(["bad", "box", "good"]);
  expect(weights[1]).toBeCloseTo(Math.log(4 / 3) + 1, 14);
  expect(learned(repeated, { ...defaults, minTexts: 2 }).words).toEqual(["box", "good"]);
});

it("passes over stop words", () => {
  const fitted = learned(codedOf(["the box was not there"]), {
    ...defaults,
    stopWords: englishStopWords,
  });
  expect(fitted.words).toEqual(["box"]);
});

it("gives the coordinates of scikit-learn's TruncatedSVD, up to sign", () => {
  const fitted = through(run(fitTopics(texts, { ...defaults, topics: 4, seed: 1 })));
  const found = topicsOf(texts, fitted);
  golden.svd.coordinates.forEach((wanted, topic) => {
    const turned = found[topic]!.map((value) => -value);
    expect(Math.min(gap(found[topic]!, wanted), gap(turned, wanted))).toBeLessThan(1e-9);
  });
});

it("calls a topic by its strongest words", () => {
  const two = codedOf(["refund money refund", "refund money", "shoes nice", "shoes nice shoes"]);
  const fitted = run(fitTopics(two, { ...defaults, topics: 2, seed: 1 }));
  const names = [topicWords(fitted, 0, 2), topicWords(fitted, 1, 2)];
  expect(names.flat()).toContain("refund");
  expect(names.flat()).toContain("shoes");
});

it("has no topic without a word, 0 for a text without a known one, and gaps stay gaps", () => {
  const none = run(fitTopics(codedOf([null, "", "a"]), { ...defaults, topics: 3, seed: 1 }));
  expect(none.axes).toEqual([]);
  const fitted = run(fitTopics(texts, { ...defaults, topics: 2, seed: 1 }));
  const [first] = topicsOf(codedOf(["zzz qqq", null]), fitted);
  expect(first![0]).toBe(0);
  expect(first![1]).toBeNaN();
});
