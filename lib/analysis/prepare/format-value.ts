const formats = new Map<number, Intl.NumberFormat>();
const dayFormat = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** "51,381.5": grouped, at most `decimals` of them. */
export function formatNumber(value: number, decimals = 2): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en-US", { maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format.format(Object.is(value, -0) ? 0 : value);
}

/** "Mar 14, 2014" of the wall clock `ms` stands for. */
export function formatDay(ms: number): string {
  return dayFormat.format(ms);
}

/** "1 row", "24 rows". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}

/** "a, b, c and 5 more". */
export function formatList(names: readonly string[], most = 8): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${formatNumber(names.length - most, 0)} more`;
}
