import { expect, it } from "vitest";
import { counterRandom, streams } from "../../random/counter-random";
import { createColumnStore } from "./column-store";
import { rawCell, rowCount } from "./packed-texts";
import { renamedColumn } from "./rename-column";

const random = counterRandom(3, streams.samples, 0);
const textsOf = (rows: number, distinct: number) =>
  Array.from({ length: rows }, (_, i) => `${random.integer(distinct)}é😀`.repeat(i % 3));

function columnOf(texts: readonly string[]) {
  const store = createColumnStore();
  for (let at = 0; at < texts.length; at += 1000) store.add(texts.slice(at, at + 1000));
  return store.finish("a", "A");
}

it.each([
  ["that recur", 50, false],
  ["of which most differ", 1_000_000, true],
])("tells cells %s apart in order of first appearance", (_, distinct, isList) => {
  const texts = textsOf(40_000, distinct);
  const column = columnOf(texts);
  expect(column.cells !== undefined).toBe(isList);
  const values = [...new Set(texts)];
  const codes = new Map(values.map((text, code) => [text, code]));
  expect(rowCount(column)).toBe(texts.length);
  expect([0, 1, 20_000, 39_999].map((row) => rawCell(column, row))).toEqual(
    [0, 1, 20_000, 39_999].map((row) => texts[row]),
  );
  expect(column.values).toEqual(values);
  expect([...column.codes]).toEqual(texts.map((text) => codes.get(text)));
});

it("keeps everything of a column that is given another name", () => {
  const column = columnOf(textsOf(20_000, 1_000_000));
  const renamed = renamedColumn(column, "b");
  expect(renamed).toMatchObject({ name: "b", header: "A" });
  expect(renamed.values).toEqual(column.values);
});
