/** What the two directions of a map stand for, at its edges. */
export function MapAxes({ across, up }: { readonly across: string; readonly up: string }) {
  const style =
    "pointer-events-none absolute text-faint text-xs [-webkit-text-stroke:3px_var(--panel)] [paint-order:stroke_fill]";
  return (
    <>
      <p aria-hidden className={`${style} bottom-2 left-8`}>
        {across} →
      </p>
      <p aria-hidden className={`${style} bottom-8 left-2 rotate-180 [writing-mode:vertical-rl]`}>
        {up} →
      </p>
    </>
  );
}
