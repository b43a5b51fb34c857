import { type PersonaSection, personaParts } from "@/lib/analysis/persona/text/persona-sections";
import { personaTextWords } from "@/lib/analysis/persona/text/words";
import { contrastChart } from "../charts/contrast-chart";
import { html, type Markup, said } from "../html";
import { mark } from "../look";
import type { ReportInput, ReportSegment } from "../report-input";
import { reportWords } from "../words";
import { trustTag } from "./glance";

const words = reportWords.personas;
const mostContrasts = 7;
/** Told by chart, heading and tag here. */
const toldElsewhere: ReadonlySet<string> = new Set([
  personaTextWords.headings.sentences,
  personaTextWords.headings.rule,
]);

/** Each segment: who they are, how that is known, and what people have written about it. */
export function personasSection({ segments }: ReportInput): Markup | null {
  if (segments.length === 0) return null;
  return html`<section id="segments" class="page"><h2>${words.heading}</h2><p class="intro">${words.againstTerm}</p>${segments.map(personaOf)}</section>`;
}

function personaOf(one: ReportSegment): Markup {
  const { summary, name, look, persona, described, judgment, warnings } = one;
  const sentences = described?.sentences ?? summary.sentences;
  const rule = described?.rule ?? null;
  const { facts, sections } = personaParts({
    persona,
    name,
    size: summary.size,
    share: summary.share,
    trust: null,
    warnings: [],
    sentences,
    rule,
    typical: [],
    edges: [],
  });
  const written = sections.filter(({ heading }) => !toldElsewhere.has(heading));
  const [lead, ...rest] =
    written[0]?.heading === personaTextWords.headings.description
      ? written
      : [undefined, ...written];
  const contrasts = (described?.contrasts ?? []).slice(0, mostContrasts);
  return html`<article class="persona" id="segment-${summary.segment + 1}"><header>${mark(look, 34)}<div><h3>${said(name)}</h3><p>${facts[0] ?? ""} · ${trustTag(judgment.trust)} <span class="soft">${said(judgment.reasons[0] ?? "")}</span></p></div></header>${
    lead ? html`<div class="lead-text">${paragraphs(lead)}</div>` : null
  }<div class="who-they-are"><div><h4>${personaTextWords.headings.sentences}</h4><ul class="sentences">${sentences.map(
    (sentence) => html`<li>${said(sentence)}</li>`,
  )}</ul></div><div>${
    rule
      ? html`<h4>${personaTextWords.headings.rule}</h4><p class="rule">${said(rule.text)}</p><p class="soft">${personaTextWords.rule(rule.coverage, rule.precision)}</p>`
      : null
  }${
    warnings.length > 0
      ? html`<h4>${words.careful}</h4><ul>${warnings.map((warning) => html`<li>${said(warning)}</li>`)}</ul>`
      : null
  }</div></div>${
    contrasts.length > 0
      ? html`<figure><h4>${words.against}</h4>${contrastChart(contrasts, look)}</figure>`
      : html`<p class="soft">${words.nothingClear}</p>`
  }${rest.length > 0 ? html`<div class="written">${rest.map((section) => html`<div><h4>${section!.heading}</h4>${paragraphs(section!)}</div>`)}</div>` : null}</article>`;
}

function paragraphs({ kind, lines }: PersonaSection): Markup {
  if (kind === "list") return html`<ul>${lines.map((line) => html`<li>${said(line)}</li>`)}</ul>`;
  return html`${lines.map((line) => html`<p>${said(line)}</p>`)}`;
}
