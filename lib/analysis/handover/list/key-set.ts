/** Which keys have come already; whoever keeps it can tell the key of an entry again, so that the keys need not be kept. */
export interface KeySet {
  has(key: string): boolean;
  /** Of a key that is there already, the first entry stays. */
  add(key: string, entry: number): void;
}

const smallest = 1 << 10;

/** Takes some 8 bytes per entry. `keyOf` gives the key that an entry was added with. */
export function keySet(keyOf: (entry: number) => string): KeySet {
  let slots = new Int32Array(smallest).fill(-1);
  let hashes = new Int32Array(smallest);
  let count = 0;

  function place(hash: number, isMatch: (slot: number) => boolean): number {
    let slot = (hash >>> 0) % slots.length;
    while (slots[slot]! >= 0 && !isMatch(slot)) slot = slot + 1 === slots.length ? 0 : slot + 1;
    return slot;
  }

  function grow(): void {
    const [entries, before] = [slots, hashes];
    slots = new Int32Array(entries.length * 2).fill(-1);
    hashes = new Int32Array(slots.length);
    for (const [from, entry] of entries.entries()) {
      if (entry < 0) continue;
      const to = place(before[from]!, () => false);
      slots[to] = entry;
      hashes[to] = before[from]!;
    }
  }

  function find(key: string, hash: number): number {
    return place(hash, (at) => hashes[at] === hash && keyOf(slots[at]!) === key);
  }

  return {
    has: (key) => slots[find(key, hashOf(key))]! >= 0,
    add(key, entry) {
      const hash = hashOf(key);
      const slot = find(key, hash);
      if (slots[slot]! >= 0) return;
      slots[slot] = entry;
      hashes[slot] = hash;
      if (++count * 2 > slots.length) grow();
    },
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}
