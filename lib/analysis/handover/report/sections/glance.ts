import { columnsBehind } from "@/lib/analysis/describe/columns-behind";
import { resultWarnings } from "@/lib/analysis/describe/trust/result-warnings";
import { shareBar } from "../charts/segments-bars";
import { count, moment, percent, score } from "../figures";
import { html, type Markup, said } from "../html";
import { mark } from "../look";
import type { ReportInput, ReportSegment } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.glance;

/** Title and first page: the verdict, what it rests on and what speaks against it, and the segments in a line each. */
export function glance(input: ReportInput): Markup {
  const { head, understood, scored, sweep, prepared, segments } = input;
  const { clustering } = scored;
  const { matrix } = prepared;
  const facts = [
    fact(
      count(matrix.rows),
      words.facts.customers,
      words.good.customers(prepared.rowsSetAside.length),
    ),
    fact(count(segments.length), words.facts.segments, words.good.segments(clustering.noise)),
    fact(
      count(matrix.columns),
      words.facts.features,
      words.good.features(columnsBehind(matrix).length),
    ),
    fact(score(scored.score.silhouette), words.facts.silhouette, words.good.silhouette),
  ];
  const most = Math.max(0, ...segments.map(({ summary }) => summary.share));
  const { verdict } = sweep;
  const isOther = input.k !== verdict.k;
  return html`<header class="cover"><p class="kicker">${reportWords.kicker}</p><h1>${said(head.title)}</h1><p class="lead">${said(head.fileName)} · ${reportWords.rows(understood.raw.rows)} · ${reportWords.made(moment(head.createdAt))}</p></header><section id="glance"><h2 class="sr">${words.heading}</h2><div class="verdict ${verdict.kind}"><p class="tag">${words.verdict[verdict.kind]}</p><p class="sentence">${verdict.sentence}</p>${isOther ? html`<p>${words.otherK(input.k, verdict.k)}</p>` : null}</div><dl class="facts">${facts}</dl>${
    segments.length === 0
      ? html`<p>${words.empty}</p>`
      : html`<h3>${words.segmentsTitle}</h3><table class="segments"><tbody>${segments.map((one) => line(one, most))}</tbody></table>`
  }${grounds(input)}</section>`;
}

function fact(figure: string, what: string, good: string): Markup {
  return html`<div><dd>${figure}</dd><dt>${what}<small>${good}</small></dt></div>`;
}

function line({ summary, name, look, judgment, described }: ReportSegment, most: number): Markup {
  const { size, share, segment } = summary;
  const [sentence = ""] = described?.sentences ?? summary.sentences;
  return html`<tr><td class="who">${mark(look, 14)}</td><td><a href="#segment-${segment + 1}"><b>${said(name)}</b></a><span class="why">${said(sentence)}</span></td><td class="wide">${shareBar(share, most, look)}</td><td class="figure"><b>${percent(share)}</b><small>${count(size)}</small></td><td>${trustTag(judgment.trust)}</td></tr>`;
}

export function trustTag(trust: ReportSegment["judgment"]["trust"]): Markup {
  return html`<span class="trust ${trust}">${reportWords.trust[trust]}</span>`;
}

function grounds({ sweep, segments, description, scored }: ReportInput): Markup {
  const rows = scored.clustering.labels.length;
  const { kind } = sweep.verdict;
  const doubts = [
    ...(kind === "clear" ? [] : [reportWords.limits[kind]]),
    ...resultWarnings({
      shares: scored.clustering.sizes.map((size) => size / Math.max(1, rows)),
      warnings: description.segments.map(({ warnings }) => warnings),
    }),
    ...segments
      .filter(({ judgment }) => judgment.trust === "shaky")
      .map(({ name, judgment }) => `${name}: ${judgment.reasons[0] ?? ""}`),
  ];
  return html`<div class="two"><div><h3>${words.evidence}</h3><ul>${sweep.verdict.evidence.map((one) => html`<li>${one}</li>`)}</ul></div><div><h3>${words.doubt}</h3>${
    doubts.length === 0
      ? html`<p class="soft">${words.noDoubt}</p>`
      : html`<ul>${doubts.map((one) => html`<li>${said(one)}</li>`)}</ul>`
  }</div></div>`;
}
