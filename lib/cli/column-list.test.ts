import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitColumnList } from "./column-list";

describe("splitColumnList", () => {
  it("splits at commas and leaves out the space around names", () => {
    expect(splitColumnList("age , income", ["age", "income"])).toEqual(["age", "income"]);
  });

  it("keeps a name together that holds commas itself, the longest that fits", () => {
    const names = ["Income", "Income, yearly", "yearly", "b"];
    expect(splitColumnList("Income, yearly,b", names)).toEqual(["Income, yearly", "b"]);
    expect(splitColumnList("Income,b", names)).toEqual(["Income", "b"]);
  });

  it("takes a name in quotes as one", () => {
    expect(splitColumnList('"a, ""b""",c', ["c"])).toEqual(['a, "b"', "c"]);
  });

  it("keeps a word that is no name, for a message about it", () => {
    expect(splitColumnList("age,incme", ["age", "income"])).toEqual(["age", "incme"]);
    expect(splitColumnList("age,", ["age"])).toEqual(["age", ""]);
  });

  it("finds any list of names without commas again", () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => /^[^\s",][^",]*$/.test(text) && text.trim() === text);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
        expect(splitColumnList(names.join(","), names)).toEqual(names);
      }),
    );
  });
});
