import { describe, expect, it } from "vitest";
import { z } from "zod";
import { algorithms } from "./algorithm";
import { fieldsOf, parameterFields } from "./parameter-field";

describe("parameter fields", () => {
  it("say what a form needs to know of every kind of parameter", () => {
    const schema = z.strictObject({
      radius: z.number().positive().nullable().default(null),
      size: z.int().min(2).max(100).default(5),
      shape: z.enum(["round", "long"]).default("round"),
      exact: z.boolean().default(true),
    });
    expect(fieldsOf(schema)).toEqual([
      {
        kind: "number",
        name: "radius",
        isWhole: false,
        min: 0,
        max: undefined,
        adapts: true,
        preset: undefined,
      },
      {
        kind: "number",
        name: "size",
        isWhole: true,
        min: 2,
        max: 100,
        adapts: false,
        preset: 5,
      },
      { kind: "choice", name: "shape", choices: ["round", "long"], preset: "round" },
      { kind: "switch", name: "exact", preset: true },
    ]);
  });

  it("refuse a parameter that no form can show", () => {
    expect(() => fieldsOf(z.strictObject({ list: z.array(z.number()) }))).toThrowError('"list"');
  });

  it.each(algorithms)("can be made of %s", (algorithm) => {
    expect(() => parameterFields(algorithm)).not.toThrow();
  });
});
