import type { Assignment } from "@/lib/schema/assignment";
import type { ModelAssignment } from "@/lib/schema/model";

/** An assignment as JSON; `features` is the width of its tables. */
export function toModelAssignment(assignment: Assignment, features: number): ModelAssignment {
  switch (assignment.kind) {
    case "nearest-center":
    case "nearest-medoid":
      return { kind: assignment.kind, centers: intoRows(assignment.centers, features) };
    case "mixture-posterior": {
      const { kind, covariance, weights, means, covariances } = assignment;
      const width = rowOfCovariances(covariance, features, weights.length);
      return {
        kind,
        covariance,
        weights: [...weights],
        means: intoRows(means, features),
        covariances: intoRows(covariances, width),
      };
    }
    case "nearest-core": {
      const { kind, points, labels, radii, density } = assignment;
      return {
        kind,
        points: intoRows(points, features),
        labels: [...labels],
        radii: [...radii],
        density: density ? { ...density, weights: [...density.weights] } : null,
      };
    }
  }
}

/** The way back. */
export function fromModelAssignment(assignment: ModelAssignment): Assignment {
  switch (assignment.kind) {
    case "nearest-center":
    case "nearest-medoid":
      return { kind: assignment.kind, centers: Float64Array.from(assignment.centers.flat()) };
    case "mixture-posterior":
      return {
        kind: assignment.kind,
        covariance: assignment.covariance,
        weights: Float64Array.from(assignment.weights),
        means: Float64Array.from(assignment.means.flat()),
        covariances: Float64Array.from(assignment.covariances.flat()),
      };
    case "nearest-core":
      return {
        kind: assignment.kind,
        points: Float32Array.from(assignment.points.flat()),
        labels: Int32Array.from(assignment.labels),
        radii: Float32Array.from(assignment.radii),
        ...(assignment.density && {
          density: {
            minSamples: assignment.density.minSamples,
            weights: Float32Array.from(assignment.density.weights),
          },
        }),
      };
  }
}

/** What is wrong with the shapes of an assignment for `k` segments by `features`; undefined when nothing is. */
export function shapeFault(
  assignment: ModelAssignment,
  k: number,
  features: number,
): string | undefined {
  switch (assignment.kind) {
    case "nearest-center":
    case "nearest-medoid":
      return tableFault("centers", assignment.centers, k, features);
    case "mixture-posterior": {
      const { covariance, weights, means, covariances } = assignment;
      const rows = covariance === "tied" || covariance === "spherical" ? 1 : k;
      const width = rowOfCovariances(covariance, features, k);
      if (weights.length !== k) return `it has ${weights.length} weights for ${k} segments`;
      return (
        tableFault("means", means, k, features) ??
        tableFault("covariances", covariances, rows, width)
      );
    }
    case "nearest-core": {
      const { points, labels, radii, density } = assignment;
      if (points.length === 0) return "it has no core points";
      if (labels.length !== points.length || radii.length !== points.length) {
        return `it has ${labels.length} labels and ${radii.length} radii for ${points.length} core points`;
      }
      if (density && density.weights.length !== points.length) {
        return `it has ${density.weights.length} weights for ${points.length} core points`;
      }
      const unknown = labels.find((label) => label >= k);
      if (unknown !== undefined)
        return `it has ${k} segments, but a core point of segment ${unknown}`;
      return tableFault("points", points, points.length, features);
    }
  }
}

function tableFault(
  name: string,
  table: readonly (readonly number[])[],
  rows: number,
  width: number,
): string | undefined {
  if (table.length !== rows) return `it has ${table.length} ${name} where ${rows} are needed`;
  const short = table.findIndex((row) => row.length !== width);
  if (short === -1) return undefined;
  return `${name} ${short + 1} has ${table[short]!.length} numbers where ${width} are needed`;
}

function rowOfCovariances(kind: string, features: number, k: number): number {
  if (kind === "spherical") return k;
  return kind === "diagonal" ? features : features * features;
}

function intoRows(values: Float64Array | Float32Array, width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) => [
    ...values.subarray(row * width, (row + 1) * width),
  ]);
}
