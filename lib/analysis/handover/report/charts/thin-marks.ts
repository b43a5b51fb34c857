/** A mark of the map: where it stands in the picture, whose it is, and for how many customers. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** −1: in no segment. */
  readonly label: number;
  readonly rows: number;
}

export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/**
 * Rows as marks of a picture, at most `most` of them: where rows of one cluster lie in the same small square, one mark
 * stands for all of them, at the first one's place; squares are as small as `most` allows. Every square with a row has a mark, so
 * neither outliers nor overlaps are lost. O(rows) time for each of a few sizes of squares.
 */
export function thinMarks(
  coordinates: Float32Array,
  labels: Int32Array,
  { width, height, margin }: Ground,
  most: number,
): Mark[] {
  const rows = labels.length;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let row = 0; row < rows; row++) {
    const [x, y] = [coordinates[2 * row]!, coordinates[2 * row + 1]!];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, -y);
    bottom = Math.max(bottom, -y);
  }
  const room = [width - 2 * margin, height - 2 * margin] as const;
  const scale = Math.min(room[0] / (right - left || 1), room[1] / (bottom - top || 1));
  const shiftX = (width - scale * (right - left)) / 2 - scale * left;
  const shiftY = (height - scale * (bottom - top)) / 2 - scale * top;
  const xOf = (row: number) => scale * coordinates[2 * row]! + shiftX;
  const yOf = (row: number) => -scale * coordinates[2 * row + 1]! + shiftY;
  if (rows <= most) {
    return Array.from(labels, (label, row) => ({ x: xOf(row), y: yOf(row), label, rows: 1 }));
  }
  for (let side = 2; ; side *= 1.25) {
    const across = Math.ceil(width / side);
    const seen = new Map<number, { x: number; y: number; label: number; rows: number }>();
    for (let row = 0; row < rows && seen.size <= most; row++) {
      const [x, y, label] = [xOf(row), yOf(row), labels[row]!];
      const square = Math.floor(y / side) * across + Math.floor(x / side);
      const key = square * 128 + label + 1;
      const known = seen.get(key);
      if (known) known.rows++;
      else seen.set(key, { x, y, label, rows: 1 });
    }
    if (seen.size <= most) return [...seen.values()];
  }
}
