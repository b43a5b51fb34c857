/** Numbers distinct texts from 0 in order of first appearance. */
export interface Dictionary {
  code(text: string): number;
  readonly values: readonly string[];
}

const firstSlots = 16;

/**
 * A hash table over a flat array: faster than a Map where many texts are distinct, because looking one
 * up touches no other string unless the hashes agree. At most half of the slots are taken. Constant
 * time per text on average, plus its length.
 */
export function createDictionary(): Dictionary {
  const values: string[] = [];
  /** Two numbers per slot: code + 1, or 0 where the slot is free; and the hash. */
  let slots = new Int32Array(firstSlots * 2);
  let mask = slots.length - 2;

  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let at = (old[from + 1]! << 1) & mask;
      while (slots[at] !== 0) at = (at + 2) & mask;
      slots[at] = old[from]!;
      slots[at + 1] = old[from + 1]!;
    }
  };

  return {
    values,
    code(text) {
      const hash = hashOf(text);
      let at = (hash << 1) & mask;
      for (let taken = slots[at]!; taken !== 0; taken = slots[at]!) {
        if (slots[at + 1] === hash && values[taken - 1] === text) return taken - 1;
        at = (at + 2) & mask;
      }
      slots[at] = values.push(text);
      slots[at + 1] = hash;
      if (values.length * 4 > slots.length) grow();
      return values.length - 1;
    },
  };
}

/** FNV-1a over UTF-16 units, finished as in MurmurHash3 so that low bits are as good as high ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
