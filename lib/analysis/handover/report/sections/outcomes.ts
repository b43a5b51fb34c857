import type { OutcomeRow } from "@/lib/schema/description";
import { answer } from "../answer";
import { rangeBar } from "../charts/segments-bars";
import { figureOf } from "../figures";
import { html, type Markup, said } from "../html";
import { lookColor, mark } from "../look";
import type { ReportInput, ReportSegment } from "../report-input";
import { reportWords } from "../words";

const words = reportWords.outcomes;

/** Outcome columns over the segments, with intervals. */
export function outcomesSection({ description, segments }: ReportInput): Markup | null {
  if (description.outcomes.length === 0 || segments.length === 0) return null;
  return html`<section id="outcomes" class="page"><h2>${words.heading}</h2><p class="intro">${words.intro}</p>${description.outcomes.map(
    (row) => outcome(row, segments),
  )}<p class="soft">${words.caution}</p></section>`;
}

function outcome(row: OutcomeRow, segments: readonly ReportSegment[]): Markup {
  const bounds = row.cells
    .flatMap(({ value }) => [value.low, value.high, value.value])
    .concat(row.everyone)
    .filter(Number.isFinite);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const unit = { kind: row.kind } as const;
  return html`<div class="keep"><h3>${said(row.column)}${row.category === undefined ? null : html`: ${said(answer(row.category))}`} <small>${words.everyone(figureOf(unit, row.everyone))}</small></h3><table class="outcome"><tbody>${segments.map(
    ({ cluster, look, name }) => {
      const cell = row.cells[cluster];
      if (!cell) return html``;
      const { value, heldOut } = cell;
      const range = { mean: value.value, low: value.low, high: value.high };
      return html`<tr><td>${mark(look)} ${said(name)}</td><td class="figure"><b>${figureOf(unit, value.value)}</b></td><td>${Number.isFinite(value.value) ? rangeBar(range, [low, high], lookColor(look), [row.everyone]) : null}</td><td class="soft">${figureOf(unit, value.low)} – ${figureOf(unit, value.high)}</td><td class="soft">${words.heldOut[heldOut]}</td></tr>`;
    },
  )}</tbody></table></div>`;
}
