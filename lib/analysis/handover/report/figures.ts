import { formatBrief } from "@/lib/analysis/describe/format-pair";
import { formatDay, formatNumber } from "@/lib/analysis/prepare/format-value";
import type { ProfileRow } from "@/lib/schema/segment";

const nothing = "–";

export function count(value: number): string {
  return formatNumber(value, 0);
}

/** Share in [0, 1] as percent; small ones keep one decimal, and what is not nothing is never called 0%. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return nothing;
  if (share > 0 && share < 0.0005) return "<0.1%";
  return `${formatNumber(100 * share, share > 0 && share < 0.1 ? 1 : 0)}%`;
}

/** With a fixed number of decimals. */
export function score(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return nothing;
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** About two digits, in the column's own units. */
export function plain(value: number): string {
  return Number.isFinite(value) ? formatBrief(value).replace("-", "−") : nothing;
}

/** A figure of the profile table in the column's own units. */
export function figureOf({ kind }: Pick<ProfileRow, "kind">, value: number): string {
  if (!Number.isFinite(value)) return nothing;
  if (kind === "date") return formatDay(value);
  return kind === "share" ? percent(value) : plain(value);
}

/** "Mar 14, 2026, 09:30 UTC" of an ISO moment; what is no moment stays as it is. */
export function moment(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms)
    ? iso
    : `${formatDay(ms)}, ${new Date(ms).toISOString().slice(11, 16)} UTC`;
}
