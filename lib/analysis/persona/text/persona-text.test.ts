import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personaSchema } from "@/lib/schema/persona";
import { escapeMarkdown } from "./escape-markdown";
import type { PersonaFigures } from "./persona-sections";
import { personaMarkdown, personasMarkdown, personaText } from "./persona-text";

const estimate = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });

const figures: PersonaFigures = {
  persona: personaSchema.parse({
    segment: 1,
    description: "They come often.\nThey stay.",
    channels: ["Email", "App push"],
    notes: [
      { text: "Six of eight said so.", source: "interview", date: "2026-03-01" },
      { text: "Perhaps.", source: null, date: "" },
    ],
  }),
  name: "Loyal regulars",
  size: 1240,
  share: 0.18,
  trust: { trust: "solid", reasons: ["Found again in 97 of 100."] },
  warnings: ["1 in 4 is nearly in Lapsing."],
  sentences: ["Frequency is 2× the average: 8 against 4."],
  rule: {
    conditions: [],
    text: "Frequency is over 6",
    sql: "",
    json: "",
    coverage: estimate(0.91),
    precision: estimate(0.94),
    lift: 3,
    f1: 0.9,
  },
  typical: ["C1", "C2"],
  edges: [],
};

describe("a persona as text", () => {
  it("has its figures, its sections in order, and nothing of what is empty", () => {
    expect(personaText(figures)).toBe(`Loyal regulars
==============
1,240 customers, 18% of all
Trust: solid. Found again in 97 of 100.
1 in 4 is nearly in Lapsing.

Description
They come often.
They stay.

Who they are
- Frequency is 2× the average: 8 against 4.

In one rule
Frequency is over 6
Covers 91% of them; 94% of the customers it picks belong here (held-out customers).

Channels
- Email
- App push

Typical customers
C1, C2

Notes
- Six of eight said so. (Interview, 2026-03-01)
- Perhaps.
`);
  });

  it("is Markdown with a heading for each section", () => {
    const text = personaMarkdown({ ...figures, name: "A & B", typical: [] });
    expect(text.startsWith("## A &amp; B\n\n**1,240 customers, 18% of all**\n\n")).toBe(true);
    expect(text.match(/^### .+$/gmu)).toEqual([
      "### Description",
      "### Who they are",
      "### In one rule",
      "### Channels",
      "### Notes",
    ]);
    expect(text).toContain("They come often.  \nThey stay.");
    expect(personasMarkdown([figures, figures]).match(/^## /gmu)).toHaveLength(2);
  });

  it("says nothing of what is not known yet", () => {
    const little = personaText({ ...figures, trust: null, rule: null, warnings: [] });
    expect(little).not.toContain("Trust");
    expect(little).not.toContain("In one rule");
  });
});

describe("trust 22: hostile text in a persona stays text in Markdown", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["[a](javascript:alert(1))", "\\[a\\](javascript:alert(1))"],
    ["![x](https://evil.example/p.png)", "!\\[x\\](https&#58;//evil.example/p.png)"],
    ["# title", "\\# title"],
    ["1. one", "1\\. one"],
    ["- one", "\\- one"],
    ["a\n\n# b", "a # b"],
    ["`rm` *b* _i_ ~~s~~ |t|", "\\`rm\\` \\*b\\* \\_i\\_ \\~\\~s\\~\\~ \\|t\\|"],
    ["www.evil.example", "www&#46;evil.example"],
    ["a@evil.example", "a&#64;evil.example"],
    ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
    ["\u202eolleh", "olleh"],
    ["وفيّ 👑 Ünïq", "وفيّ 👑 Ünïq"],
  ])("%s", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("makes no new line, tag or unescaped mark of anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r<>\u2028\u202e]/u);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]]/u);
      }),
    );
  });
});
