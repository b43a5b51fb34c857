/** Where a browser does not tell: what an ordinary computer has at least. */
const usualGigabytes = 4;

/** Memory of this computer, as roughly as browsers tell it. */
export function memoryBytes(): number {
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  return (deviceMemory ?? usualGigabytes) * 2 ** 30;
}
