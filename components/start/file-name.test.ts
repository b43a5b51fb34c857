import { expect, test } from "vitest";
import { workNameOf } from "./file-name";

test("a file's name becomes what people would call it", () => {
  expect(workNameOf("spring_orders-2024.csv")).toBe("Spring orders 2024");
  expect(workNameOf("Kunden.TSV")).toBe("Kunden");
});

test("a name that is nothing but its ending stays", () => {
  expect(workNameOf(".csv")).toBe(".csv");
  expect(workNameOf("___.csv")).toBe("___.csv");
});

test("no name is longer than a workspace's may be", () => {
  expect(workNameOf(`${"x".repeat(400)}.csv`)).toHaveLength(300);
});
