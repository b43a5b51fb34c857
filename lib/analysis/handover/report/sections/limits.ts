import { html, type Markup, said } from "../html";
import type { ReportInput } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.limits;

/** What the figures do not say, in plain words. */
export function limitsSection(input: ReportInput): Markup {
  return html`<section id="limits" class="page"><h2>${words.heading}</h2><ul class="limits">${sentences(
    input,
  ).map((one) => html`<li>${said(one)}</li>`)}</ul></section>`;
}

function sentences({ sweep, scored, prepared, understood, segments, bias }: ReportInput): string[] {
  const { clustering, score } = scored;
  const shaky = segments.filter(({ judgment }) => judgment.trust === "shaky");
  const notSampled = understood.raw.notSampled ?? 0;
  return [
    ...(sweep.verdict.kind === "none" ? [words.none] : []),
    ...(sweep.verdict.kind === "weak" ? [words.weak] : []),
    ...(shaky.length > 0 ? [words.shaky(shaky.map(({ name }) => name).join(", "))] : []),
    ...bias,
    words.edges,
    words.cause,
    words.day,
    ...(clustering.noise > 0 ? [words.noise(clustering.noise)] : []),
    ...(prepared.rowsSetAside.length > 0 ? [words.setAside(prepared.rowsSetAside.length)] : []),
    ...(notSampled > 0 ? [words.sampled(notSampled)] : []),
    ...(clustering.approximation ? [words.approximation(clustering.approximation)] : []),
    ...(score.silhouetteError > 0 ? [words.silhouette(score.silhouetteError)] : []),
    words.privacy,
  ];
}
