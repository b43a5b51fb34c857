"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Highlight } from "@/lib/client/highlight-store";
import { useSession } from "@/lib/client/workspace-context";

/**
 * Everything inside that carries `data-segment` points at its segment, by pointer and by focus, and is marked by `data-lit` while the
 * segment is pointed at anywhere. Marked in the document itself: a large table need not be rendered again for it. What is
 * inside `data-points` points for itself.
 */
export function PointAtSegments({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) {
  const root = useRef<HTMLDivElement>(null);
  const { highlight } = useSession();

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const mark = () => markSegment(element, highlight.state());
    const leave = () => highlight.point(null);
    const pointAt = ({ target }: Event) => {
      if (target instanceof Element && !target.closest("[data-points]")) {
        highlight.point(segmentOf(target));
      }
    };
    const focusAt = (event: Event) => {
      if (event.target instanceof Element && event.target.matches(":focus-visible")) pointAt(event);
    };
    const stop = highlight.subscribe(mark);
    element.addEventListener("pointerover", pointAt);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusin", focusAt);
    element.addEventListener("focusout", leave);
    return () => {
      stop();
      element.removeEventListener("pointerover", pointAt);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusin", focusAt);
      element.removeEventListener("focusout", leave);
      leave();
    };
  }, [highlight]);

  return (
    <div ref={root} className={className}>
      {children}
    </div>
  );
}

function segmentOf(target: Element): Highlight | null {
  const named = target.closest("[data-segment]")?.getAttribute("data-segment");
  return named ? { kind: "segment", segment: Number(named) } : null;
}

function markSegment(root: Element, highlight: Highlight | null): void {
  for (const lit of root.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  if (highlight?.kind !== "segment") return;
  for (const named of root.querySelectorAll(`[data-segment="${highlight.segment}"]`)) {
    named.setAttribute("data-lit", "");
  }
}
