"use client";

import { useSyncExternalStore } from "react";

let version = 0;

/** Changes whenever light or dark or the color of a segment does, so that charts which cannot follow CSS draw again. */
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
  observer.observe(document.documentElement, {
    attributeFilter: ["data-theme", "data-chosen-colors"],
  });
  return () => {
    media.removeEventListener("change", onChange);
    observer.disconnect();
  };
}
