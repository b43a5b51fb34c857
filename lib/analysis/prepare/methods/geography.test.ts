import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../golden/places.json";
import { locate } from "./geo-areas";
import { fitCenters } from "./geo-centers";
import { fitDensity } from "./geo-density";
import { chordOfKm, kmOfChord, placeOf, squaredChord, unitVectors } from "./sphere";
import { gap, run, through } from "./testing/run";

const latitudes = Float64Array.from(golden.latitudes);
const longitudes = Float64Array.from(golden.longitudes);
const centered = (...given: Parameters<typeof fitCenters>) => run(fitCenters(...given));
const located = (...given: Parameters<typeof locate>) => run(locate(...given));
const km = (a: [number, number], b: [number, number]) => {
  const vectors = unitVectors(Float64Array.of(a[0], b[0]), Float64Array.of(a[1], b[1]));
  return kmOfChord(squaredChord(vectors, 0, vectors, 1));
};

describe("the sphere", () => {
  it("has scikit-learn's haversine distances", () => {
    const vectors = unitVectors(latitudes, longitudes);
    const found = golden.kmFromFirst.map((_, row) =>
      kmOfChord(squaredChord(vectors, 0, vectors, row)),
    );
    expect(gap(found, golden.kmFromFirst)).toBeLessThan(1e-12);
  });

  it("is round at the poles and at the date line", () => {
    expect(km([90, 0], [90, 137])).toBeCloseTo(0, 9);
    expect(km([0, 179.9], [0, -179.9])).toBeCloseTo(km([0, -0.1], [0, 0.1]), 9);
    expect(km([0, 200], [0, -160])).toBeCloseTo(0, 9);
    expect(km([90, 0], [-90, 0])).toBeCloseTo(Math.PI * 6371.0088, 6);
  });

  it("has no place for what is missing or out of range", () => {
    const vectors = unitVectors(Float64Array.of(91, 0, Number.NaN), Float64Array.of(0, 361, 0));
    expect(vectors.every(Number.isNaN)).toBe(true);
  });

  it("goes from degrees to vectors and back, and from kilometers to chords and back", () => {
    const degrees = fc.tuple(
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: -179, max: 179, noNaN: true }),
    );
    fc.assert(
      fc.property(
        degrees,
        fc.double({ min: 0.001, max: 20_000, noNaN: true }),
        ([latitude, longitude], far) => {
          const [x, y, z] = unitVectors(Float64Array.of(latitude), Float64Array.of(longitude));
          const [back, across] = placeOf(x!, y!, z!);
          expect(back).toBeCloseTo(latitude, 9);
          expect(across).toBeCloseTo(longitude, 9);
          expect(kmOfChord(chordOfKm(far)) / far).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe("areas where places are dense", () => {
  const fitted = run(fitDensity(latitudes, longitudes, { ...golden, seed: 1 }));

  it("are those of scikit-learn's DBSCAN, across the date line and around the pole", () => {
    const { areas } = located(latitudes, longitudes, fitted);
    const renamed = new Map<number, number>();
    for (const row of golden.cores) {
      const label = golden.labels[row]!;
      if (!renamed.has(label)) renamed.set(label, areas[row]!);
      expect(areas[row]).toBe(renamed.get(label));
    }
    expect(new Set(renamed.values()).size).toBe(renamed.size);
    golden.labels.forEach((label, row) => {
      expect(areas[row] === -2).toBe(label < 0);
    });
  });

  it("put new rows into the area of a dense place within the radius, or into none", () => {
    const later = located(
      Float64Array.of(52.5, -16.8, 10, Number.NaN),
      Float64Array.of(13.4, -179.99, 10, 3),
      through(fitted),
    );
    expect(fitted.areas[later.areas[0]!]!.latitude).toBeCloseTo(52.5, 0);
    expect(Math.abs(fitted.areas[later.areas[1]!]!.longitude)).toBeGreaterThan(179);
    expect([...later.areas.subarray(2)]).toEqual([-2, -1]);
    expect(later.km[2]).toBeGreaterThan(1000);
    expect(later.km[3]).toBeNaN();
  });

  it("count neighbors to the north and to the south", () => {
    const north = Float64Array.of(0, 0.005, 0.01);
    const found = run(fitDensity(north, north, { radiusKm: 2, minRows: 3, seed: 1 }));
    expect(found.anchors).toHaveLength(3);
  });

  it("do not exist where nothing is dense or nothing has a place", () => {
    const alone = run(
      fitDensity(Float64Array.of(0, 50), Float64Array.of(0, 50), {
        radiusKm: 1,
        minRows: 2,
        seed: 1,
      }),
    );
    expect(alone.areas).toEqual([]);
    expect([...located(Float64Array.of(0), Float64Array.of(0), alone).areas]).toEqual([-2]);
    const none = run(
      fitDensity(Float64Array.of(Number.NaN), Float64Array.of(0), {
        radiusKm: 1,
        minRows: 1,
        seed: 1,
      }),
    );
    expect(none.areas).toEqual([]);
  });
});

describe("areas around centers", () => {
  it("find groups across the date line and around the pole", () => {
    const clear = latitudes.length - 15;
    const fitted = centered(latitudes.subarray(0, clear), longitudes.subarray(0, clear), {
      areas: 4,
      seed: 1,
    });
    const found = located(
      latitudes.subarray(0, clear),
      longitudes.subarray(0, clear),
      through(fitted),
    ).areas;
    for (let group = 0; group < 4; group++) {
      expect(new Set(found.subarray(25 * group, 25 * group + 25)).size).toBe(1);
    }
    expect(new Set(found).size).toBe(4);
    const pole = fitted.areas.find(({ latitude }) => latitude > 85)!;
    expect(pole.latitude).toBeGreaterThan(89);
  });

  it("are no more than there are places, and none without a place", () => {
    const two = centered(Float64Array.of(1, 1, 5), Float64Array.of(2, 2, 5), {
      areas: 9,
      seed: 1,
    });
    expect(two.areas).toHaveLength(2);
    expect(two.areas[0]!.name).toBe("1 (1.0° N 2.0° E)");
    const none = centered(Float64Array.of(Number.NaN), Float64Array.of(2), { areas: 3, seed: 1 });
    expect(none.areas).toEqual([]);
    expect([...located(Float64Array.of(3), Float64Array.of(3), none).areas]).toEqual([-2]);
  });

  it("give every row with a place an area and a distance, the same after JSON", () => {
    const row = fc.tuple(fc.double({ min: -100, max: 100 }), fc.double({ min: -400, max: 400 }));
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, areas) => {
          const north = Float64Array.from(rows, ([latitude]) => latitude);
          const east = Float64Array.from(rows, ([, longitude]) => longitude);
          const fitted = centered(north, east, { areas, seed: 2 });
          const found = located(north, east, fitted);
          expect(located(north, east, through(fitted))).toEqual(found);
          rows.forEach(([latitude, longitude], i) => {
            const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360;
            expect(found.areas[i]! >= 0).toBe(isPlace);
            expect(Number.isFinite(found.km[i]!)).toBe(isPlace);
          });
        },
      ),
    );
  });
});
