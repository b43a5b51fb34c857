import { counterRandom, streams } from "../random/counter-random";
import { krylovWidth } from "./pca-room";
import { type Axes, fixSign, symmetricAxes } from "./symmetric-axes";

/** A symmetric matrix times `krylovWidth` vectors, vectors × columns. */
export type Times = (vectors: Float64Array) => Promise<Float64Array>;

export interface FoundAxes extends Axes {
  /** Whether the axes are those of the matrix to 1e-9; else they are the best that was found. */
  readonly isExact: boolean;
}

const mostBlocks = 16;
const tolerance = 1e-9;

/**
 * The first axes of a symmetric matrix without negative eigenvalues that is known only by its products, from
 * a random start: the best in the span of the start and its images, which grows until they are exact or
 * 16 blocks wide. Needs more than 8 columns. O(16 products + columns · 128²).
 * Musco & Musco (2015), arXiv:1504.05477.
 */
export async function blockKrylov(
  times: Times,
  columns: number,
  dimensions: number,
): Promise<FoundAxes> {
  const random = counterRandom(0, streams.axes, columns);
  const basis: Float64Array[] = [];
  const images: Float64Array[] = [];
  let next: Float64Array = Float64Array.from({ length: krylovWidth * columns }, () =>
    random.normal(),
  );
  for (let block = 1; ; block++) {
    const added = orthonormal(vectorsOf(next, columns), basis);
    if (added.length > 0) {
      next = await times(joined(added, columns));
      basis.push(...added);
      images.push(...vectorsOf(next, columns).slice(0, added.length));
    }
    const found = bestWithin(basis, images, dimensions);
    const isExact = added.length === 0 || found.residual <= tolerance * found.variances[0]!;
    if (isExact || block === mostBlocks || basis.length === columns) {
      const { axes, variances } = found;
      return { axes, variances, isExact: isExact || basis.length === columns };
    }
  }
}

/** The best axes in the span of the basis (Rayleigh-Ritz), and how far at most one of them is from an axis. */
function bestWithin(
  basis: readonly Float64Array[],
  images: readonly Float64Array[],
  dimensions: number,
): Axes & { readonly residual: number } {
  const size = basis.length;
  const columns = basis[0]?.length ?? 0;
  const small = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = a; b < size; b++) {
      small[a * size + b] = small[b * size + a] = dot(basis[a]!, images[b]!);
    }
  }
  const inside = symmetricAxes(small, size);
  const axes = new Float64Array(dimensions * columns);
  const variances = inside.variances.slice(0, dimensions);
  let residual = 0;
  for (let axis = 0; axis < Math.min(dimensions, size); axis++) {
    const own = axes.subarray(axis * columns, (axis + 1) * columns);
    const image = new Float64Array(columns);
    for (let i = 0; i < size; i++) {
      const weight = inside.axes[axis * size + i]!;
      addTimes(own, weight, basis[i]!);
      addTimes(image, weight, images[i]!);
    }
    addTimes(image, -variances[axis]!, own);
    residual = Math.max(residual, Math.sqrt(dot(image, image)));
    fixSign(own);
  }
  return { axes, variances, residual };
}

/** The vectors made orthonormal to each other and to those known; what is left of none is left out. */
function orthonormal(
  vectors: readonly Float64Array[],
  known: readonly Float64Array[],
): Float64Array[] {
  const found: Float64Array[] = [];
  for (const vector of vectors) {
    const size = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; pass++) {
      for (const other of [...known, ...found]) addTimes(vector, -dot(vector, other), other);
    }
    const left = Math.sqrt(dot(vector, vector));
    if (left > 1e-10 * size) found.push(vector.map((x) => x / left));
  }
  return found;
}

function vectorsOf(joint: Float64Array, columns: number): Float64Array[] {
  return Array.from({ length: krylovWidth }, (_, i) => joint.slice(i * columns, (i + 1) * columns));
}

function joined(vectors: readonly Float64Array[], columns: number): Float64Array {
  const joint = new Float64Array(krylovWidth * columns);
  vectors.forEach((vector, i) => {
    joint.set(vector, i * columns);
  });
  return joint;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addTimes(to: Float64Array, weight: number, vector: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += weight * vector[i]!;
}
