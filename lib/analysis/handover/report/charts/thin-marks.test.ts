import { describe, expect, it } from "vitest";
import { thinMarks } from "./thin-marks";

const ground = { width: 400, height: 300, margin: 20 };
const rows = 5000;
const coordinates = Float32Array.from({ length: 2 * rows }, (_, i) =>
  i % 2 === 0 ? Math.sin(i * 12.9898) : Math.cos(i * 78.233),
);
const labels = Int32Array.from({ length: rows }, (_, row) => (row % 4) - 1);
const inside = ({ x, y }: { x: number; y: number }) =>
  x >= ground.margin - 1e-3 &&
  x <= ground.width - ground.margin + 1e-3 &&
  y >= ground.margin - 1e-3 &&
  y <= ground.height - ground.margin + 1e-3;

describe("marks of a printed map", () => {
  it("are one for each customer as long as there is room, within the margins", () => {
    const marks = thinMarks(coordinates, labels, ground, rows);
    expect(marks.map(({ label }) => label)).toEqual([...labels]);
    expect(marks.every((mark) => mark.rows === 1 && inside(mark))).toBe(true);
  });

  it("are no more than there is room for, and stand for every customer of their segment", () => {
    const marks = thinMarks(coordinates, labels, ground, 500);
    expect(marks.length).toBeLessThanOrEqual(500);
    expect(marks.every(inside)).toBe(true);
    for (const label of [-1, 0, 1, 2]) {
      const stand = marks.filter((mark) => mark.label === label);
      expect(stand.reduce((sum, mark) => sum + mark.rows, 0)).toBe(rows / 4);
    }
  });

  it("keep a customer who stands alone", () => {
    const far = coordinates.slice();
    far.set([50, 50], 0);
    const marks = thinMarks(far, labels, ground, 100);
    expect(marks.filter(({ x, y }) => x > 200 && y < 150)).toEqual([
      { x: expect.any(Number), y: expect.any(Number), label: labels[0], rows: 1 },
    ]);
  });
});
