import fc from "fast-check";
import { expect, test } from "vitest";
import { downloadName } from "./download-name";

test("a file is named after the work and what is in it", () => {
  expect(downloadName("Spring orders", "segments", "csv")).toBe("Spring orders - segments.csv");
  expect(downloadName("orders.CSV", "model", "json")).toBe("orders - model.json");
});

test("letters of every script stay", () => {
  expect(downloadName("Kundinnen für März 客户", "segments", "csv")).toBe(
    "Kundinnen für März 客户 - segments.csv",
  );
});

test("paths, hidden files and turned reading directions are not possible", () => {
  expect(downloadName("../../etc/passwd", "segments", "csv")).toBe("etc passwd - segments.csv");
  expect(downloadName(".hidden", "segments", "csv")).toBe("hidden - segments.csv");
  expect(downloadName("a\u202Egpj", "segments", "csv")).toBe("a gpj - segments.csv");
  expect(downloadName('"<b>|*?:\\\u0000', "segments", "csv")).toBe("b - segments.csv");
});

test("a name of which nothing is left becomes the product's", () => {
  expect(downloadName(" ... ", "segments", "csv")).toBe("tessera - segments.csv");
});

test("whatever the work is called, the name is safe and fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (workspaceName) => {
      const name = downloadName(workspaceName, "segments", "csv");
      expect(name).toMatch(
        /^[^\s.\\/:*?"<>|\p{Cc}\p{Cf}][^\\/:*?"<>|\p{Cc}\p{Cf}]* - segments\.csv$/u,
      );
      expect([...name].length).toBeLessThanOrEqual(80 + " - segments.csv".length);
    }),
  );
});
