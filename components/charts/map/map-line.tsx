import type { Place } from "./rows-in-polygon";

/** What is being drawn over the map. */
export function MapLine({ line }: { readonly line: readonly Place[] }) {
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full">
      <path
        d={`M${line.map(([x, y]) => `${x},${y}`).join("L")}Z`}
        className="fill-accent/10 stroke-[1.5] stroke-ink"
        strokeDasharray="5 4"
      />
    </svg>
  );
}
