/** What a Fourier transform of one size needs to know. */
export interface FourierTable {
  readonly size: number;
  /** Cosine and minus sine, in the order in which the stages of the transform use them. */
  readonly twiddles: Float32Array;
  /** Per frequency, the place where the forward transform leaves it. */
  readonly order: Uint32Array;
}

/** Smallest size of at least `wanted` that the transforms can do: 64 or more, a power of two, or 3 or 5 times one. */
export function fourierSize(wanted: number): number {
  for (let size = 64; ; size *= 2) {
    if (size >= wanted) return size;
    if (1.25 * size >= wanted) return 1.25 * size;
    if (1.5 * size >= wanted) return 1.5 * size;
  }
}

/** Radixes of the stages, first to last: at most one 3 or 5, then fours, a two where one is left. */
export function stagesOf(size: number): number[] {
  const stages: number[] = [];
  let left = size;
  for (const odd of [3, 5]) {
    if (left % odd === 0) {
      stages.push(odd);
      left /= odd;
    }
  }
  for (; left >= 4; left /= 4) stages.push(4);
  if (left === 2) stages.push(2);
  return stages;
}

/** The last stage takes no twiddles. O(size). */
export function fourierTable(size: number): FourierTable {
  const stages = stagesOf(size);
  const twiddles: number[] = [];
  let length = size;
  for (const radix of stages.slice(0, -1)) {
    for (let j = 0; j < length / radix; j++) {
      for (let q = 1; q < radix; q++) {
        const angle = (2 * Math.PI * ((q * j) % length)) / length;
        twiddles.push(Math.cos(angle), -Math.sin(angle));
      }
    }
    length /= radix;
  }
  const order = new Uint32Array(size);
  for (let place = 0; place < size; place++) order[frequencyAt(place, size, stages)] = place;
  return { size, twiddles: Float32Array.from(twiddles), order };
}

/** Block q of a stage's blocks holds the frequencies that leave q when divided by its radix. */
function frequencyAt(place: number, size: number, stages: readonly number[]): number {
  let frequency = 0;
  let step = 1;
  let length = size;
  let left = place;
  for (const radix of stages) {
    length /= radix;
    frequency += step * Math.floor(left / length);
    left %= length;
    step *= radix;
  }
  return frequency;
}
