import { sha256Of } from "@/lib/analysis/fingerprint/sha-256";
import type { Steps } from "@/lib/schema/progress";
import { moment } from "./figures";
import { html, type Markup, said } from "./html";
import type { ReportInput } from "./report-input";
import { dataSection } from "./sections/data";
import { glance } from "./sections/glance";
import { limitsSection } from "./sections/limits";
import { mapSection } from "./sections/map";
import { methodSection } from "./sections/method";
import { outcomesSection } from "./sections/outcomes";
import { personasSection } from "./sections/personas";
import { profileSection } from "./sections/profile";
import { recipeSection } from "./sections/recipe";
import { reproduceSection } from "./sections/reproduce";
import { reportStyle } from "./style";
import { reportWords as words } from "./words";

const sections = [
  ["map", words.map.heading, mapSection],
  ["profile", words.profile.heading, profileSection],
  ["segments", words.personas.heading, personasSection],
  ["outcomes", words.outcomes.heading, outcomesSection],
  ["data", words.data.heading, dataSection],
  ["recipe", words.recipe.heading, recipeSection],
  ["method", words.method.heading, methodSection],
  ["limits", words.limits.heading, limitsSection],
  ["reproduce", words.reproduce.heading, reproduceSection],
] as const;

/**
 * The report as one HTML page that needs nothing else: no script, no request, one style sheet inside. What comes from the file or
 * from people is text and stays text; the page's own policy forbids everything but its style. In steps; `done` and `total` are
 * sections. O(rows) time for the map, else by what is told.
 */
export function* reportHtml(input: ReportInput): Steps<string, never> {
  const total = sections.length + 1;
  yield { stage: "report", done: 0, total };
  const first = glance(input);
  const parts: (readonly [id: string, heading: string, Markup])[] = [];
  for (const [i, [id, heading, section]] of sections.entries()) {
    yield { stage: "report", done: i + 1, total };
    const markup = section(input);
    if (markup) parts.push([id, heading, markup]);
  }
  const contents = html`<nav class="contents" aria-label="${words.contents}">${parts.map(
    ([id, heading]) => html`<a href="#${id}">${heading}</a>`,
  )}</nav>`;
  return page(input, html`${first}${contents}${parts.map(([, , markup]) => markup)}`).markup;
}

function page({ head }: ReportInput, content: Markup): Markup {
  const policy = `default-src 'none'; style-src 'sha256-${base64Of(sha256Of(reportStyle))}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${head.title} · ${words.kicker}</title><style>${{ markup: reportStyle }}</style></head><body><main>${content}<footer>${said(head.fileName)} · ${words.made(moment(head.createdAt))} · Tessera ${head.tessera}</footer></main></body></html>
`;
}

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Hexadecimal digits as base64. */
function base64Of(hex: string): string {
  const bits = [...hex]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0"))
    .join("");
  let text = "";
  for (let i = 0; i < bits.length; i += 6) {
    text += signs[Number.parseInt(bits.slice(i, i + 6).padEnd(6, "0"), 2)];
  }
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}
