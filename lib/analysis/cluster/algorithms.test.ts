import { expect, it } from "vitest";
import { algorithms, searchable } from "@/lib/schema/algorithm";
import { clusterAlgorithms } from "./algorithms";

it("those that find the number by themselves are those whose settings can be searched", () => {
  const byThemselves = algorithms.filter((name) => clusterAlgorithms[name].chooses === "density");
  expect(new Set(byThemselves)).toEqual(searchable);
});
