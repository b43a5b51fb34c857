/** A label that wants to stand centered at a place, in pixels. */
export interface WantedLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const labelHeight = 18;
const gap = 4;
/** In heights of a label; beyond that it would be taken for another segment's. */
const furthest = 4;

/**
 * Where labels can stand without covering each other or leaving the picture: as near to where they want as there is room, above or below,
 * those that come first first. null for one that is not in the picture, or finds no room. O(labels²).
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  width: number,
  height: number,
): readonly ({ readonly x: number; readonly y: number } | null)[] {
  const taken: WantedLabel[] = [];
  return labels.map((label) => {
    const half = label.width / 2;
    if (label.x < -half || label.x > width + half || label.y < 0 || label.y > height) return null;
    if (label.width > width) return null;
    const x = Math.min(Math.max(label.x, half), width - half);
    const isFree = (y: number) =>
      y >= labelHeight / 2 &&
      y <= height - labelHeight / 2 &&
      taken.every(
        (other) =>
          Math.abs(other.y - y) >= labelHeight ||
          Math.abs(other.x - x) >= (other.width + label.width) / 2 + gap,
      );
    const tried = Array.from({ length: 4 * furthest + 1 }, (_, i) => {
      const step = (Math.ceil(i / 2) * labelHeight) / 2;
      return label.y + (i % 2 === 0 ? -step : step);
    });
    const y = tried.find(isFree);
    if (y === undefined) return null;
    taken.push({ ...label, x, y });
    return { x, y };
  });
}
