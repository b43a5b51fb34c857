import { describe, expect, it } from "vitest";
import { delimiterCandidates } from "./delimiter-candidates";

const lines = (join: string) =>
  Array.from({ length: 10 }, (_, i) => ["a.b", i, `x-${i}`, "c/d"].join(join)).join("\r\n");

describe("what could be a delimiter", () => {
  it.each(["^", "~", "||", "::", "\t\t", "~|~", " | ", ", ", "; ", "¶", "\u001f"])(
    "is found in the file: %j",
    (delimiter) => {
      expect(delimiterCandidates(lines(delimiter))).toContain(delimiter);
    },
  );

  it("is none of the signs within quotes, nor of those that values are full of", () => {
    const found = delimiterCandidates('"a~b",1.5,x-y\n"c~d",2.5,z_w\n"e~f",3.5,u/v\n');
    expect(found).toEqual([",", ";", "\t", "|", ":", " "]);
  });

  it("is not what few lines have", () => {
    const text = `a~b,c\n${"a,b\n".repeat(9)}`;
    expect(delimiterCandidates(text)).not.toContain("~");
  });

  it("is looked for in no text at all without fault", () => {
    expect(delimiterCandidates("")).toEqual([",", ";", "\t", "|", ":", " "]);
  });
});
