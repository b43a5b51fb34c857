import { scaleLinear } from "d3";

export interface ScorePoint {
  readonly k: number;
  readonly value: number;
  /** Half the length of the bar that says how sure the value is. */
  readonly error?: number;
}

export interface ScoreScales {
  /** Numbers of segments to pixels, and back to the nearest one that has a point. */
  readonly x: (k: number) => number;
  readonly y: (value: number) => number;
  readonly nearestK: (x: number) => number | undefined;
}

const edge = 8;

/** Every chart of the same points' ks has the same x, so that charts one above the other line up. */
export function scoreScales(
  points: readonly ScorePoint[],
  chance: readonly ScorePoint[],
  width: number,
  height: number,
): ScoreScales {
  const values = [...points, ...chance]
    .flatMap(({ value, error = 0 }) => [value - error, value + error])
    .filter(Number.isFinite);
  const low = values.length > 0 ? Math.min(...values) : 0;
  const high = values.length > 0 ? Math.max(...values) : 1;
  const x = scaleLinear(
    [points[0]?.k ?? 2, points.at(-1)?.k ?? 12],
    points.length > 1 ? [edge, width - edge] : [width / 2, width / 2],
  );
  const y = scaleLinear([low, high], low < high ? [height - edge, edge] : [height / 2, height / 2]);
  return {
    x,
    y,
    nearestK(at) {
      let nearest: ScorePoint | undefined;
      for (const point of points) {
        if (!nearest || Math.abs(x(point.k) - at) < Math.abs(x(nearest.k) - at)) nearest = point;
      }
      return nearest?.k;
    },
  };
}
