import { html, type Markup, said } from "../html";
import type { ReportInput } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.reproduce;

/** What decides the result, and how to get it again. */
export function reproduceSection({ head, fingerprint, settings, k }: ReportInput): Markup {
  const { algorithm, parameters, sweep } = settings;
  const set = Object.entries(parameters)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` --set ${name}=${value}`)
    .join("");
  const command = `tessera segment ${quoted(head.fileName)} --recipe recipe.json --algorithm ${algorithm}${set} --k ${k} --seed ${sweep.seed} --restarts ${sweep.restarts} --out segments.csv`;
  const pairs: (readonly [string, Markup])[] = [
    [words.file, said(head.fileName)],
    [words.fileHash, html`<code>${fingerprint.file}</code>`],
    ...(fingerprint.recipe === null
      ? []
      : [[words.recipeHash, html`<code>${fingerprint.recipe}</code>`] as const]),
    [words.version, html`${head.tessera}`],
    [words.seed, html`${sweep.seed}`],
    [words.command, html`<code>${command}</code>`],
  ];
  return html`<section id="reproduce" class="keep"><h2>${words.heading}</h2><p class="intro">${words.intro} ${words.model}</p><dl class="pairs">${pairs.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl></section>`;
}

/** As one word of a command line; what is no letter, figure or plain sign needs quotes. */
function quoted(name: string): string {
  return /^[\w.-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
