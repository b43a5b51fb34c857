/** See ../twins/sort-keys.ts. Four passes of eight bits. */
export function sortKeys(
  keys: usize,
  order: usize,
  count: i32,
  spareKeys: usize,
  spareOrder: usize,
  counts: usize,
): void {
  const end = (<usize>count) << 2;
  memory.fill(counts, 0, 4096);
  for (let i: usize = 0; i < end; i += 4) {
    const key = load<u32>(keys + i);
    bump(counts + ((<usize>(key & 0xff)) << 2));
    bump(counts + 1024 + ((<usize>((key >> 8) & 0xff)) << 2));
    bump(counts + 2048 + ((<usize>((key >> 16) & 0xff)) << 2));
    bump(counts + 3072 + ((<usize>(key >> 24)) << 2));
  }
  for (let pass = 0; pass < 4; pass++) {
    const own = counts + ((<usize>pass) << 10);
    let before: u32 = 0;
    for (let i: usize = 0; i < 1024; i += 4) {
      const here = load<u32>(own + i);
      store<u32>(own + i, before);
      before += here;
    }
    const shift: u32 = <u32>pass << 3;
    for (let i: usize = 0; i < end; i += 4) {
      const key = load<u32>(keys + i);
      const slot = own + ((<usize>((key >> shift) & 0xff)) << 2);
      const at = load<u32>(slot);
      store<u32>(slot, at + 1);
      const to = (<usize>at) << 2;
      store<u32>(spareKeys + to, key);
      store<u32>(spareOrder + to, load<u32>(order + i));
    }
    let other = keys;
    keys = spareKeys;
    spareKeys = other;
    other = order;
    order = spareOrder;
    spareOrder = other;
  }
}

// @ts-expect-error: decorator
@inline
function bump(at: usize): void {
  store<u32>(at, load<u32>(at) + 1);
}
