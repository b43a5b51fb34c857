/** Mean radius of the Earth in km (IUGG). */
const earthKm = 6371.0088;

/** Places on a sphere of radius 1, three numbers each; NaN where there is no place. */
export type UnitVectors = Float64Array;

/**
 * Unit vectors of latitudes and longitudes in degrees: at the poles every longitude is one place, and 180° east is 180°
 * west. A latitude beyond ±90 or a longitude beyond ±360 is no place. O(rows).
 */
export function unitVectors(latitudes: Float64Array, longitudes: Float64Array): UnitVectors {
  const vectors = new Float64Array(3 * latitudes.length).fill(Number.NaN);
  for (let row = 0; row < latitudes.length; row++) {
    const latitude = latitudes[row]!;
    const longitude = longitudes[row]!;
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360)) continue;
    const phi = (latitude * Math.PI) / 180;
    const lambda = (longitude * Math.PI) / 180;
    vectors[3 * row] = Math.cos(phi) * Math.cos(lambda);
    vectors[3 * row + 1] = Math.cos(phi) * Math.sin(lambda);
    vectors[3 * row + 2] = Math.sin(phi);
  }
  return vectors;
}

/** Latitude and longitude in degrees of a vector of any length; a vector of length 0 is at 0, 0. */
export function placeOf(x: number, y: number, z: number): [latitude: number, longitude: number] {
  const degrees = 180 / Math.PI;
  return [
    Math.atan2(z, Math.hypot(x, y)) * degrees + 0,
    Math.hypot(x, y) > 1e-12 * Math.abs(z) ? Math.atan2(y, x) * degrees + 0 : 0,
  ];
}

/** Squared straight distance through the sphere between two of the vectors. */
export function squaredChord(a: UnitVectors, i: number, b: UnitVectors, j: number): number {
  const x = a[3 * i]! - b[3 * j]!;
  const y = a[3 * i + 1]! - b[3 * j + 1]!;
  const z = a[3 * i + 2]! - b[3 * j + 2]!;
  return x * x + y * y + z * z;
}

/**
 * Kilometers along the surface of a squared straight distance: the haversine formula, whose haversine is a quarter of
 * that square. Sinnott (1984), Sky and Telescope 68 (2), 159.
 */
export function kmOfChord(square: number): number {
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(square) / 2));
}

/** The squared straight distance of so many kilometers along the surface, at most 4. */
export function chordOfKm(km: number): number {
  return (2 * Math.sin(Math.min(Math.PI / 2, km / (2 * earthKm)))) ** 2;
}
