import { describe, expect, it } from "vitest";
import { counterRandom, streams } from "../random/counter-random";
import { drawLookAlike, type LookAlike, lookAlike } from "./look-alike";

function shapeOf(columns: readonly (readonly number[])[], sources: readonly string[]): LookAlike {
  const rows = columns[0]!.length;
  const values = Float32Array.from(columns.flat());
  const weights = new Float64Array(rows).fill(1);
  const steps = lookAlike({ rows, columns: columns.length, values, weights }, sources);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function draw(columns: readonly (readonly number[])[], sources: readonly string[]) {
  const { rows, values } = drawLookAlike(
    shapeOf(columns, sources),
    counterRandom(1, streams.chance, 0, 84),
  );
  return columns.map((_, j) => [...values.subarray(j * rows, (j + 1) * rows)]);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const cross = a.reduce((sum, x, i) => sum + (x - ma) * (b[i]! - mb), 0);
  const squares = (x: readonly number[], m: number) => x.reduce((s, v) => s + (v - m) ** 2, 0);
  return cross / Math.sqrt(squares(a, ma) * squares(b, mb));
}

const random = counterRandom(3, streams.chance, 0, 85);
const normals = Array.from({ length: 300 }, () => random.normal());
const category = normals.map((x) => Number(x > 0.5) + Number(x > -0.5));

describe("rows that look like the data", () => {
  it("keep how often each value of a category occurs, and one of its indicators per row", () => {
    const indicators = [0, 1, 2].map((c) => category.map((own) => Number(own === c)));
    const drawn = draw(indicators, ["color", "color", "color"]);
    indicators.forEach((indicator, c) => {
      expect(drawn[c]!.toSorted()).toEqual(indicator.toSorted());
    });
    drawn[0]!.forEach((_, row) => {
      expect(drawn.reduce((sum, column) => sum + column[row]!, 0)).toBe(1);
    });
    expect(drawn).not.toEqual(indicators);
  });

  it("keep how numbers hang together, but not numbers and yes/no", () => {
    const other = normals.map((x) => x + 0.5 * random.normal());
    const yes = normals.map((x) => Number(x > 0));
    const [a, b, c] = draw([normals, other, yes], ["a", "b", "c"]);
    expect(correlation(a!, b!)).toBeGreaterThan(0.8);
    expect(Math.abs(correlation(a!, c!))).toBeLessThan(0.2);
  });

  it("keep a value that many share, and outliers", () => {
    const spent = normals.map((x, i) => (i % 2 ? 0 : i === 0 ? 900 : 100 + 10 * x));
    const [drawn] = draw([spent], ["spent"]);
    expect(drawn!.filter((x) => x === 0).length).toBe(150);
    expect(Math.max(...drawn!)).toBeCloseTo(900, 3);
  });

  it("stand for rows as often as they occur, at most 1,000", () => {
    const weights = Float64Array.of(1500, 500);
    const data = { rows: 2, columns: 1, values: Float32Array.of(0, 1), weights };
    const steps = lookAlike(data, ["a"]);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.rows).toBe(1000);
    expect(step.value.values.reduce((sum, x) => sum + x, 0)).toBe(250);
  });
});
