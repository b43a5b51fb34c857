/** What a room holds: typed arrays by name. */
export type Layout = Readonly<Record<string, Slot>>;

type AnyArray = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

/** One array of a room; `from` is copied into it when the room is opened, else it is all zeros. */
export interface Slot<T extends AnyArray = AnyArray> {
  readonly kind: keyof typeof arrays;
  readonly length: number;
  readonly from?: T | undefined;
}

export type Views<L extends Layout> = {
  readonly [N in keyof L]: L[N] extends Slot<infer T> ? T : never;
};

/** Byte offsets in the memory that kernels work on, multiples of 16. */
export type Pointers<L extends Layout> = { readonly [N in keyof L]: number };

export const arrays = {
  f32: Float32Array,
  f64: Float64Array,
  i32: Int32Array,
  u32: Uint32Array,
  u8: Uint8Array,
} as const;

type Given<T> = number | T;

export const f32 = (given: Given<Float32Array>): Slot<Float32Array> => slot("f32", given);
export const f64 = (given: Given<Float64Array>): Slot<Float64Array> => slot("f64", given);
export const i32 = (given: Given<Int32Array>): Slot<Int32Array> => slot("i32", given);
export const u32 = (given: Given<Uint32Array>): Slot<Uint32Array> => slot("u32", given);
export const u8 = (given: Given<Uint8Array>): Slot<Uint8Array> => slot("u8", given);

function slot<T extends AnyArray>(kind: keyof typeof arrays, given: Given<T>): Slot<T> {
  if (typeof given === "number") return { kind, length: given };
  return { kind, length: given.length, from: given };
}

export interface Place {
  readonly kind: keyof typeof arrays;
  readonly at: number;
  readonly length: number;
}

const alignment = 16;
/** Vector loads may read past the end of an array, but never out of the memory. */
const margin = 64;

/** Where the arrays of a layout stand from `base` on, and how many bytes that takes in all. */
export function arrange(layout: Layout, base: number): { places: Map<string, Place>; end: number } {
  const places = new Map<string, Place>();
  let at = base;
  for (const [name, { kind, length }] of Object.entries(layout)) {
    places.set(name, { kind, at, length });
    const bytes = length * arrays[kind].BYTES_PER_ELEMENT;
    at = alignment * Math.ceil((at + bytes + margin) / alignment);
  }
  return { places, end: at };
}

export function bytesOf(layout: Layout): number {
  return arrange(layout, 0).end;
}

/** Typed arrays over `buffer` at the given places, and where each starts. */
export function look(
  buffer: ArrayBufferLike,
  places: Iterable<readonly [string, Place]>,
): { views: Record<string, AnyArray>; at: Record<string, number> } {
  const views: Record<string, AnyArray> = {};
  const at: Record<string, number> = {};
  for (const [name, place] of places) {
    const make = arrays[place.kind] as new (b: ArrayBufferLike, at: number, n: number) => AnyArray;
    views[name] = new make(buffer, place.at, place.length);
    at[name] = place.at;
  }
  return { views, at };
}

/** Zeros, or what the layout gives. */
export function fill(layout: Layout, views: Record<string, AnyArray>): void {
  for (const [name, { from }] of Object.entries(layout)) {
    if (from) views[name]!.set(from);
    else views[name]!.fill(0);
  }
}
