import { stepDeclarations } from "@/lib/schema/steps";
import { html, type Markup, said } from "../html";
import type { ReportInput } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.recipe;

/** Every step of the recipe: why it is there and what it did. */
export function recipeSection({ prepared }: ReportInput): Markup {
  const { fitted, effects, leftOut } = prepared;
  return html`<section id="recipe"><h2>${words.heading}</h2><p class="intro">${fitted.steps.length > 0 ? words.intro : words.none}</p><ol class="steps">${fitted.steps.map(
    ({ step }, i) => {
      const { title, term, off } = stepDeclarations[step.kind].words;
      const effect = effects[i];
      if (!step.enabled) {
        return html`<li class="off"><h3>${title} <small>${term} · ${words.off}</small></h3><p>${off}</p></li>`;
      }
      return html`<li><h3>${title} <small>${term}</small></h3>${effect?.why ? html`<p>${said(effect.why)}</p>` : null}${
        step.because?.length
          ? html`<ul class="because">${step.because.map((one) => html`<li>${said(one)}</li>`)}</ul>`
          : null
      }${
        effect && effect.did.length > 0
          ? html`<ul class="did">${effect.did.map((one) => html`<li>${said(one)}</li>`)}</ul>`
          : null
      }</li>`;
    },
  )}</ol>${
    leftOut.length > 0
      ? html`<h3>${words.leftOut}</h3><ul>${leftOut.map(({ sentence }) => html`<li>${said(sentence)}</li>`)}</ul>`
      : null
  }</section>`;
}
