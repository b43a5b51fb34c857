import { expect, test } from "vitest";
import { layoutFlow } from "./flow-layout";

const input = {
  sizes: [
    new Map([
      [0, 60],
      [1, 40],
    ]),
    new Map([
      [0, 40],
      [1, 25],
      [2, 35],
    ]),
  ],
  flows: [
    [
      { from: 0, to: 1, rows: 25 },
      { from: 0, to: 2, rows: 35 },
      { from: 1, to: 0, rows: 40 },
    ],
  ],
};

test("bars are as high as their segments are large and stand where their customers come from", () => {
  const { nodes } = layoutFlow(input, 120, 10);
  expect(nodes.map(({ column, cluster, top, height }) => [column, cluster, top, height])).toEqual([
    [0, 0, 0, 60],
    [0, 1, 70, 40],
    [1, 2, 0, 35],
    [1, 1, 45, 25],
    [1, 0, 80, 40],
  ]);
});

test("bands fill the bars they leave and the bars they arrive at", () => {
  const { nodes, bands } = layoutFlow(input, 120, 10);
  for (const node of nodes) {
    const out = bands.filter(({ from }) => from === node);
    const into = bands.filter(({ to }) => to === node);
    const thickness = (list: typeof bands) => list.reduce((sum, band) => sum + band.thickness, 0);
    if (out.length > 0) expect(thickness(out)).toBeCloseTo(node.height);
    if (into.length > 0) expect(thickness(into)).toBeCloseTo(node.height);
  }
  expect(bands.map(({ leaves, arrives }) => [leaves, arrives])).toEqual([
    [0, 0],
    [35, 45],
    [70, 80],
  ]);
});

test("a sweep without anything in it has an empty picture", () => {
  expect(layoutFlow({ sizes: [], flows: [] }, 100, 10)).toEqual({ nodes: [], bands: [] });
});
