"use client";

import { useEffect, useEffectEvent } from "react";
import { isTyping } from "../is-typing";
import { isKey, type KeyName } from "./key-list";

type KeyHandlers = { readonly [Name in KeyName]?: (event: KeyboardEvent) => void };

/** Listens on the page to keys of the list, but not while somebody types or a dialog is open. */
export function useKeys(handlers: KeyHandlers): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event)) return;
    for (const [name, handle] of Object.entries(handlers)) {
      if (!handle || !isKey(name as KeyName, event)) continue;
      if (event.metaKey || event.ctrlKey) event.preventDefault();
      handle(event);
      return;
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
