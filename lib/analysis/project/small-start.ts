import { counterRandom, streams } from "../random/counter-random";
import type { MapShape } from "./descent-room";

const deviation = 1e-4;
/** Standard deviation of the distance that equal points are set apart. */
const shake = 1e-8;

/**
 * Coordinates (rows × dimensions) shrunk to a standard deviation of 1e-4 on the first axis, as the map's room holds them.
 * Points in the same place are shaken apart, all but the first of them; nothing else is left to the seed.
 * O(rows).
 */
export function smallStart(
  coordinates: Float32Array,
  { rows, dimensions, step, length }: MapShape,
  seed: number,
): Float32Array {
  let square = 0;
  for (let i = 0; i < coordinates.length; i += dimensions) square += coordinates[i]! ** 2;
  const scale = square === 0 ? 0 : deviation / Math.sqrt(square / rows);
  const start = new Float32Array(length);
  const random = counterRandom(seed, streams.tsne);
  const isTaken = takenPlaces(coordinates, rows, dimensions);
  for (let row = 0; row < rows; row++) {
    const again = isTaken(row);
    for (let axis = 0; axis < dimensions; axis++) {
      const away = again ? shake * random.normal() : 0;
      start[row * step + axis] = coordinates[row * dimensions + axis]! * scale + away;
    }
  }
  return start;
}

/** Tells of each row, asked one after the other, whether one before stands in the same place. */
function takenPlaces(coordinates: Float32Array, rows: number, dimensions: number) {
  const bits = new Uint32Array(coordinates.buffer, coordinates.byteOffset, coordinates.length);
  const mask = 2 ** Math.ceil(Math.log2(2 * rows)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const areSame = (a: number, b: number) => {
    for (let axis = 0; axis < dimensions; axis++) {
      if (coordinates[a * dimensions + axis] !== coordinates[b * dimensions + axis]) return false;
    }
    return true;
  };
  return (row: number): boolean => {
    let hash = 0;
    for (let axis = 0; axis < dimensions; axis++) {
      const word = bits[row * dimensions + axis]!;
      hash = Math.imul(hash ^ (word === 0x8000_0000 ? 0 : word), 0x85eb_ca6b);
      hash ^= hash >>> 13;
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const other = table[slot]!;
      if (other >= 0 && areSame(other, row)) return true;
      if (other >= 0) continue;
      table[slot] = row;
      return false;
    }
  };
}
