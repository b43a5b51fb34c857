/** Two digits after the point, as silhouettes are shown. */
export function twoDigits(value: number): string {
  return value.toFixed(2);
}

export const natural = {
  clear: (k: number) => `${k} segments.`,
  weak: (k: number) => `${k} segments, loosely separated.`,
  none: () => "No natural segments. These customers vary smoothly; any split is a convenience.",
};
