import { algorithmNames } from "@/lib/analysis/cluster/algorithm-names";
import { columnsBehind } from "@/lib/analysis/describe/columns-behind";
import { formatList } from "@/lib/analysis/prepare/format-value";
import { searchable } from "@/lib/schema/algorithm";
import { rangeBar } from "../charts/segments-bars";
import { count, score } from "../figures";
import { html, type Markup, said } from "../html";
import { lookColor, mark } from "../look";
import type { ReportInput } from "../report-input";
import { reportWords } from "../words";
import { trustTag } from "./glance";

const words = reportWords.method;

/** How the segments were made, how good every number of them is, and whether they come back. */
export function methodSection(input: ReportInput): Markup {
  const { description } = input;
  return html`<section id="method" class="page"><h2>${words.heading}</h2>${settings(input)}${byHand(input)}${scores(input)}<h3>${words.stability}</h3>${stability(input)}${
    description.comparisons > 0
      ? html`<p class="soft">${words.tests(description.comparisons, description.trainedOn, description.heldOut)}${Number.isFinite(description.treeAccuracy) ? ` ${words.tree(description.treeAccuracy)}` : ""}</p>`
      : null
  }</section>`;
}

function settings({
  settings: { sweep, parameters, algorithm },
  scored,
  k,
  prepared,
}: ReportInput): Markup {
  const { clustering } = scored;
  const given = Object.entries(parameters).map(([name, value]) => `${name} = ${value ?? "adapts"}`);
  const used = Object.entries(clustering.used ?? {}).map(([name, value]) => `${name} = ${value}`);
  const tried = searchable.has(algorithm) ? words.found : words.tried(sweep.minK, sweep.maxK);
  const pairs: (readonly [string, string])[] = [
    [words.algorithm, algorithmNames[algorithm]],
    [words.k, `${k}, ${tried}`],
    [words.features, formatList(columnsBehind(prepared.matrix), 40)],
    ...(given.length > 0 ? [[words.parameters, given.join(", ")] as const] : []),
    ...(used.length > 0 ? [[words.adapted, used.join(", ")] as const] : []),
    [words.start, words.starts(sweep.restarts, sweep.seed)],
    ...(clustering.approximation ? [[words.approximation, clustering.approximation] as const] : []),
  ];
  return html`<dl class="pairs">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${said(value)}</dd></div>`)}</dl>`;
}

function byHand({ edits }: ReportInput): Markup | null {
  if (edits.length === 0) return null;
  return html`<h3>${words.byHand}</h3><ol>${edits.map((one) => html`<li>${said(one)}</li>`)}</ol>`;
}

function scores({ sweep, k: reported, stability }: ReportInput): Markup | null {
  if (sweep.entries.length < 2) return null;
  return html`<h3>${words.scores}</h3><table class="plain scores"><thead><tr><th scope="col">${words.k_}</th><th scope="col">${words.silhouette}</th><th scope="col">${words.chance}</th><th scope="col">${words.daviesBouldin}</th><th scope="col">${words.calinskiHarabasz}</th><th scope="col">${words.smallest}</th><th scope="col">${words.stable}</th></tr></thead><tbody>${sweep.entries.map(
    ({ clustering: { k, sizes }, score: own }, i) =>
      html`<tr class="${k === reported ? "chosen" : ""}"><th scope="row">${k}</th><td>${score(own.silhouette, 3)}</td><td>${score(sweep.chance.silhouettes[i] ?? Number.NaN, 3)}</td><td>${score(own.daviesBouldin, 3)}</td><td>${Number.isFinite(own.calinskiHarabasz) ? count(own.calinskiHarabasz) : "–"}</td><td>${sizes.length > 0 ? count(Math.min(...sizes)) : "–"}</td><td>${score(stability.find((one) => one.k === k)?.adjustedRand.mean ?? Number.NaN)}</td></tr>`,
  )}</tbody></table><p class="soft">${words.good}</p>`;
}

function stability({ segments }: ReportInput): Markup {
  if (!segments.some(({ held }) => held && Number.isFinite(held.mean)))
    return html`<p class="soft">${words.noStability}</p>`;
  return html`<p class="intro">${words.stabilityIntro}</p><table class="outcome"><tbody>${segments.map(
    ({ held, look, name, judgment }) => {
      return html`<tr><td>${mark(look)} ${said(name)}</td><td class="figure"><b>${score(held?.mean ?? Number.NaN)}</b></td><td>${held && Number.isFinite(held.mean) ? rangeBar(held, [0, 1], lookColor(look), [0.75, 0.85]) : null}</td><td>${trustTag(judgment.trust)}</td></tr>`;
    },
  )}</tbody></table>`;
}
