/** One memory seen as numbers of every kind; a pointer is a byte offset, so `f32[pointer >>> 2]`. */
export interface TwinMemory {
  readonly f32: Float32Array;
  readonly f64: Float64Array;
  readonly i32: Int32Array;
  readonly u32: Uint32Array;
  readonly u8: Uint8Array;
}

export function twinMemory(buffer: ArrayBufferLike): TwinMemory {
  return {
    f32: new Float32Array(buffer),
    f64: new Float64Array(buffer),
    i32: new Int32Array(buffer),
    u32: new Uint32Array(buffer),
    u8: new Uint8Array(buffer),
  };
}
