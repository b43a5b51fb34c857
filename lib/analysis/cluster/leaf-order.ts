/** Leaves from left to right when the left side of every merge is drawn left. O(leaves). */
export function leafOrder(leaves: number, left: Uint32Array, right: Uint32Array): Uint32Array {
  const order = new Uint32Array(leaves);
  const stack = [leaves + left.length - 1];
  let placed = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node < leaves) order[placed++] = node;
    else stack.push(right[node - leaves]!, left[node - leaves]!);
  }
  return order;
}
