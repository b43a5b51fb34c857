"use client";

import { useEffect, useState } from "react";

/** Pixels of the screen per pixel of the page; changes with the screen and with the zoom of the browser. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio || 1);
  useEffect(() => {
    const media = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const onChange = () => setRatio(window.devicePixelRatio || 1);
    media.addEventListener("change", onChange);
    return () => media.removeEventListener("change", onChange);
  }, [ratio]);
  return ratio;
}
