"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** True from just before the page is printed until it is. What only paper shows need not be there on screen. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const media = window.matchMedia("print");
    const put = (isNow: boolean) => flushSync(() => setIsPrinting(isNow));
    const start = () => put(true);
    const end = () => put(false);
    const turn = () => put(media.matches);
    media.addEventListener("change", turn);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      media.removeEventListener("change", turn);
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
