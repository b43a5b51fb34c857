import { html, type Markup } from "../html";
import { ink, type Look, lookColor } from "../look";

/** A share in [0, 1] as a bar of its segment's color, `most` being as long as there is room. */
export function shareBar(share: number, most: number, look: Look): Markup {
  const width = most > 0 ? Math.max(1, (100 * share) / most) : 0;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6" rx="1" fill="${ink.line}" opacity="0.55"/><rect width="${width.toFixed(1)}" height="6" rx="1" fill="${lookColor(look)}"/></svg>`;
}

/** A mean with the range around it on a scale from `low` to `high`. */
export function rangeBar(
  value: { readonly mean: number; readonly low: number; readonly high: number },
  [low, high]: readonly [number, number],
  color: string,
  guides: readonly number[] = [],
): Markup {
  const x = (at: number) =>
    (2 + 156 * Math.max(0, Math.min(1, (at - low) / (high - low || 1)))).toFixed(1);
  return html`<svg class="range" width="160" height="12" viewBox="0 0 160 12" aria-hidden="true"><line x1="2" x2="158" y1="6" y2="6" stroke="${ink.line}"/>${guides.map(
    (at) =>
      html`<line x1="${x(at)}" x2="${x(at)}" y1="1" y2="11" stroke="${ink.strong}" stroke-dasharray="2 2" stroke-width="0.8"/>`,
  )}<line x1="${x(value.low)}" x2="${x(value.high)}" y1="6" y2="6" stroke="${color}" stroke-width="3" stroke-linecap="round"/><circle cx="${x(value.mean)}" cy="6" r="3.6" fill="${color}"/></svg>`;
}
