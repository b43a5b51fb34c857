/** Numbers and dates as people read them. One place, so that every figure looks the same. */
const locale = "en-US";
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
const significant = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
const rounded = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const finePercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

const scores = new Map<number, Intl.NumberFormat>();

/** Made once: making one takes longer than a hundred figures. */
function fixed(decimals: number): Intl.NumberFormat {
  const known = scores.get(decimals);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(locale, digits);
  scores.set(decimals, made);
  return made;
}

const nothing = "–";

export function formatCount(value: number): string {
  return whole.format(value);
}

/** Four significant digits, or whole numbers from 1,000 up. */
export function formatValue(value: number): string {
  if (!Number.isFinite(value)) return nothing;
  return Math.abs(value) >= 1000 ? whole.format(value) : significant.format(value);
}

/** Three significant digits: what an average of many is worth. */
export function formatMean(value: number): string {
  if (!Number.isFinite(value)) return nothing;
  return Math.abs(value) >= 1000 ? whole.format(value) : rounded.format(value);
}

export function formatCompact(value: number): string {
  return Number.isFinite(value) ? compact.format(value) : nothing;
}

/** Share in [0, 1]; small shares keep one decimal, and what is not nothing is never called 0%. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return nothing;
  if (share > 0 && share < 0.0005) return "<0.1%";
  return (share > 0 && share < 0.1 ? finePercent : percent).format(share);
}

/** A score with a fixed number of decimals. */
export function formatScore(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return nothing;
  return fixed(decimals).format(value);
}

/** Milliseconds of a wall clock, as in tables: never shifted by the reader's time zone. */
export function formatDay(ms: number): string {
  return Number.isFinite(ms) ? day.format(ms) : nothing;
}

/** A moment, in the reader's time zone. */
export function formatMoment(iso: string): string {
  return when.format(new Date(iso));
}

export function formatBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : whole.format(value)} ${units[unit]}`;
}

/** Remaining time, roughly: people need to know whether to wait, not to the second. */
export function formatRemaining(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 2) return "about a second left";
  if (seconds < 60) return `about ${seconds} seconds left`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "about a minute left" : `about ${minutes} minutes left`;
}
