import type { ReactNode } from "react";

/** What is known of the place that is pointed at, beside it; inside a chart of this size, and never under the pointer. */
export function ChartTip({
  at,
  width,
  height,
  children,
}: {
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const isRight = at.x > width / 2;
  const isLow = at.y > height / 2;
  return (
    <div
      data-chart-tip
      className="pointer-events-none absolute z-10 w-max max-w-60 rounded-lg border border-line bg-panel p-2.5 text-xs shadow-lg empty:hidden"
      style={{
        ...(isRight ? { right: width - at.x + 12 } : { left: at.x + 12 }),
        ...(isLow ? { bottom: height - at.y + 8 } : { top: at.y + 8 }),
      }}
    >
      {children}
    </div>
  );
}
