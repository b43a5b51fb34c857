/** Disjoint sets as trees: everything starts as a set of its own, and the root of a set is the least in it. */
export function separateSets(count: number): Int32Array {
  const parents = new Int32Array(count);
  for (let i = 0; i < count; i++) parents[i] = i;
  return parents;
}

/** The root of the set that `i` is in; shortens the way there. */
export function rootOf(parents: Int32Array, i: number): number {
  let at = i;
  for (let parent = parents[at]!; parent !== at; parent = parents[at]!) {
    parents[at] = parents[parent]!;
    at = parents[at]!;
  }
  return at;
}

/** Makes one set of the sets of `a` and `b`; says whether they were two. */
export function joinSets(parents: Int32Array, a: number, b: number): boolean {
  const one = rootOf(parents, a);
  const two = rootOf(parents, b);
  if (one === two) return false;
  parents[Math.max(one, two)] = Math.min(one, two);
  return true;
}
