import { nameWords } from "@/lib/analysis/ingest/types/name-words";
import { Failure } from "@/lib/schema/failure";
import type { Steps } from "@/lib/schema/progress";
import type { FittedOf, StepOf } from "@/lib/schema/steps";
import { formatCount, formatList, formatNumber } from "../format-value";
import {
  type CodedFrameColumn,
  columnOf,
  type Frame,
  type FrameColumn,
  freeName,
  isCoded,
  isNumeric,
  missingIn,
  type NumericColumn,
} from "../frame";
import { locate } from "../methods/geo-areas";
import { fitCenters, mostCenterRows } from "../methods/geo-centers";
import { fitDensity, mostDensityRows } from "../methods/geo-density";
import type { StepModule } from "../step-module";

/** Latitude and longitude become a category, the area, and where asked the distance to its center; see `locate`. */
export const places: StepModule<"places"> = {
  *fit(frame, step, { seed }): Steps<FittedOf<"places">, never> {
    const latitude = axisOf(frame, step.latitude, /^lat(itude)?$/, "latitude");
    const longitude = axisOf(frame, step.longitude, /^(lon|lng|long|longitude)$/, "longitude");
    const none = new Set<string>();
    const names = {
      latitude: latitude?.name ?? null,
      longitude: longitude?.name ?? null,
      name: freeName(frame, "area", none),
      kmName: step.distance ? freeName(frame, "km to the center of the area", none) : null,
    };
    if (!latitude || !longitude) return { ...names, areas: [], anchors: [], reachKm: null };
    const found =
      step.method === "centers"
        ? yield* fitCenters(latitude.values, longitude.values, { areas: step.areas, seed })
        : yield* fitDensity(latitude.values, longitude.values, { ...step, seed });
    return { ...names, ...found };
  },

  *apply(frame, _, fitted) {
    const latitude = columnOf(frame, fitted.latitude ?? "");
    const longitude = columnOf(frame, fitted.longitude ?? "");
    if (fitted.latitude === null || fitted.longitude === null) return frame;
    if (!latitude || !longitude || !isNumeric(latitude) || !isNumeric(longitude)) return frame;
    const { areas, km } = yield* locate(latitude.values, longitude.values, fitted);
    const names = fitted.areas.map(({ name }) => name);
    const base = {
      role: "feature" as const,
      sources: [...new Set([...latitude.sources, ...longitude.sources])],
      takesPart: true,
      weight: Math.max(latitude.weight, longitude.weight),
    };
    const area: CodedFrameColumn = {
      ...base,
      name: fitted.name,
      kind: "category",
      values: [...names, elsewhere],
      codes: areas.map((place) => (place === -2 ? names.length : place)),
    };
    const made: FrameColumn[] = [area];
    if (fitted.kmName !== null) {
      made.push({ ...base, name: fitted.kmName, kind: "number", isScaled: false, values: km });
    }
    const columns = frame.columns.flatMap((column): FrameColumn[] => {
      if (column !== latitude && column !== longitude) return [column];
      const kept = { ...column, takesPart: false };
      return column === longitude ? [kept, ...made] : [kept];
    });
    return { ...frame, columns };
  },

  reads: (_, { latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [latitude, longitude],

  knows: () => [],

  why: ({ method }) =>
    method === "centers"
      ? "Degrees cannot be averaged like amounts; the area someone lives in can be compared."
      : "Where many customers are close together is an area; the others are elsewhere.",

  did(_before, after, step, { latitude, longitude, name, areas }) {
    if (latitude === null) return ["Choose the column with the latitude."];
    if (longitude === null) return ["Choose the column with the longitude."];
    const column = columnOf(after, name);
    if (!column || !isCoded(column)) return [];
    const counts = new Uint32Array(areas.length + 1);
    for (const code of column.codes) if (code >= 0) counts[code]!++;
    const list = areas.map((area, i) => `${area.name} with ${formatNumber(counts[i]!)}`);
    const sentences = [
      areas.length === 0
        ? noAreas(step)
        : `Found ${formatCount(areas.length, "area")}: ${formatList(list, 6)}.`,
    ];
    const located = column.codes.length - missingIn(column);
    const looked = step.method === "centers" ? mostCenterRows : mostDensityRows;
    if (located > looked) {
      sentences.push(
        `Learned from a random ${formatNumber(looked)} of ${formatCount(located, "row")} with a place.`,
      );
    }
    const outside = counts[areas.length]!;
    if (outside > 0)
      sentences.push(`${formatCount(outside, "row")} ${outside === 1 ? "is" : "are"} elsewhere.`);
    const lost = missingIn(column);
    if (lost > 0)
      sentences.push(
        `${formatCount(lost, "row")} without a place on Earth ${lost === 1 ? "has" : "have"} no area.`,
      );
    return sentences;
  },
};

const elsewhere = "elsewhere";

function noAreas({ method, minRows, radiusKm }: StepOf<"places">): string {
  if (method === "centers") return "No row has a place on Earth.";
  return `Nowhere are ${formatNumber(minRows)} customers within ${formatNumber(radiusKm)} km of one; widen what is close, or lower how many.`;
}

/** The chosen column, else the first whose values or name say so; none where there is none. */
function axisOf(
  frame: Frame,
  chosen: string | null,
  pattern: RegExp,
  word: "latitude" | "longitude",
): NumericColumn | undefined {
  if (chosen === null) {
    const numbers = frame.columns.filter(isNumeric);
    return (
      numbers.find(({ meaning }) => meaning === word) ??
      numbers.find(({ name }) => nameWords(name).some((part) => pattern.test(part)))
    );
  }
  const column = columnOf(frame, chosen);
  if (!column) throw new Failure("column-unknown", `There is no column "${chosen}".`);
  if (isNumeric(column)) return column;
  throw new Failure(
    "option-invalid",
    `The column "${column.name}" holds no numbers, so it is no ${word}.`,
  );
}
