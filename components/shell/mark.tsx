/** The product's mark: four tesserae. */
export function Mark() {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className="size-6 shrink-0">
      <rect x="1" y="1" width="10" height="10" rx="2.5" fill="var(--segment-0)" />
      <rect x="13" y="1" width="10" height="10" rx="2.5" fill="var(--segment-1)" />
      <rect x="1" y="13" width="10" height="10" rx="2.5" fill="var(--segment-2)" />
      <rect x="13" y="13" width="10" height="10" rx="2.5" fill="var(--segment-4)" />
    </svg>
  );
}
