"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the page is as the server sent it and nothing in it answers yet: a click would be lost without a word. */
export function useListens(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
