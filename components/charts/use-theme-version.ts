"use client";

import { useSyncExternalStore } from "react";

let version = 0;

/** Changes whenever light or dark does, so that charts which cannot follow CSS draw again. */
export function useThemeVersion(): number {
  return useSyncExternalStore(
    subscribe,
    () => version,
    () => 0,
  );
}

function subscribe(listener: () => void): () => void {
  const onChange = () => {
    version++;
    listener();
  };
  const media = window.matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    media.removeEventListener("change", onChange);
    observer.disconnect();
  };
}
