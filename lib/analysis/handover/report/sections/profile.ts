import type { ProfileCell, ProfileRow } from "@/lib/schema/segment";
import { answer } from "../answer";
import { count, figureOf, percent } from "../figures";
import { html, type Markup, said } from "../html";
import { mark } from "../look";
import type { ReportInput, ReportSegment } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.profile;
const mostRows = 24;
/** Columns that a page has room for. */
const mostAcross = 6;
const levels = [0.2, 0.5, 0.8, 1.3] as const;

/** Features × segments in the columns' own units, in tables of as many segments as fit beside each other. */
export function profileSection({ segmentation, segments }: ReportInput): Markup | null {
  if (segments.length === 0) return null;
  const rows = segmentation.profile.slice(0, mostRows);
  const left = segmentation.profile.length - rows.length;
  const tables = Math.ceil(segments.length / mostAcross);
  const across = Math.ceil(segments.length / tables);
  const parts = Array.from({ length: tables }, (_, i) =>
    table(rows, segments.slice(i * across, (i + 1) * across)),
  );
  return html`<section id="profile" class="page"><h2>${words.heading}</h2><p class="intro">${words.intro}</p><p class="key"><span class="up3">&#160;</span> ${words.above} <span class="down3">&#160;</span> ${words.below}${rows.some(({ clustered }) => !clustered) ? html` <span class="aside">*</span> ${words.notCompared}` : null}</p>${parts}${left > 0 ? html`<p class="soft">${words.cut(left)}</p>` : null}</section>`;
}

function table(rows: readonly ProfileRow[], segments: readonly ReportSegment[]): Markup {
  return html`<table class="profile"><thead><tr><th scope="col">${words.feature}</th><th scope="col">${words.everyone}</th>${segments.map(
    ({ name, look }) => html`<th scope="col">${mark(look, 12)}<span>${said(name)}</span></th>`,
  )}</tr><tr class="sizes"><th scope="row">${words.size}</th><td>${count(
    segments.length === 0 ? 0 : Math.round(segments[0]!.summary.size / segments[0]!.summary.share),
  )}</td>${segments.map(
    ({ summary }) => html`<td>${count(summary.size)} <small>${percent(summary.share)}</small></td>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${said(row.column)}${row.category === undefined ? null : html`: ${said(answer(row.category))}`}${row.clustered ? null : html` <span class="aside">*</span>`}</th><td>${figureOf(row, row.everyone.value)}</td>${segments.map(
        ({ cluster }) => cell(row, row.cells[cluster] ?? row.everyone),
      )}</tr>`,
  )}</tbody></table>`;
}

function cell(row: ProfileRow, { value, effect }: ProfileCell): Markup {
  const level = levels.filter((least) => Math.abs(effect) >= least).length;
  const side = effect < 0 ? "down" : "up";
  return html`<td class="${level === 0 ? "" : `${side}${level}`}">${figureOf(row, value)}</td>`;
}
