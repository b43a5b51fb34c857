import { expect, test } from "vitest";
import { extentOf, fitView, toCanvas, toMap } from "./map-view";

const square = extentOf(Float32Array.of(-1, -1, 1, -1, 1, 1, -1, 1));
const noZoom = { k: 1, x: 0, y: 0 };

test("every row lands inside the canvas, upside up", () => {
  const view = fitView(square, 300, 200, 20);
  const [left, bottom] = toCanvas(view, noZoom, -1, -1);
  const [right, top] = toCanvas(view, noZoom, 1, 1);
  expect([left, top, right, bottom]).toEqual([70, 20, 230, 180]);
});

test("what stands at a point of the canvas is found again on the map", () => {
  const view = fitView(square, 300, 200, 20);
  const zoom = { k: 3, x: -40, y: 25 };
  const [x, y] = toCanvas(view, zoom, 0.25, -0.75);
  expect(toMap(view, zoom, x, y)).toEqual([expect.closeTo(0.25), expect.closeTo(-0.75)]);
});

test("rows that are all the same place stand in the middle", () => {
  const view = fitView(extentOf(Float32Array.of(5, 5, 5, 5)), 100, 100, 10);
  expect(toCanvas(view, noZoom, 5, 5)).toEqual([50, 50]);
});

test("a map without rows has a view all the same", () => {
  expect(fitView(extentOf(new Float32Array(0)), 100, 80, 10).scale).toBe(1);
});
