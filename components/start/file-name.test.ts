import { expect, test } from "vitest";
import { workNameOf } from "./file-name";

test("a file's name becomes what people would call it", () => {
  expect(workNameOf("spring_orders-2024.csv")).toBe("Spring orders 2024");
  expect(workNameOf("Kunden.TSV")).toBe("Kunden");
  expect(workNameOf("events-may.ndjson.gz")).toBe("Events may");
  expect(workNameOf("Umsatz 2024.xlsx")).toBe("Umsatz 2024");
});

test("a name that is nothing but its ending stays", () => {
  expect(workNameOf(".csv")).toBe(".csv");
  expect(workNameOf("___.csv")).toBe("___.csv");
});

test("no name is longer than a workspace's may be", () => {
  expect(workNameOf(`${"x".repeat(400)}.csv`)).toHaveLength(300);
});
