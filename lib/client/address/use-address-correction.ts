"use client";

import { useSearchParams } from "next/navigation";
import { parseAsString, useQueryStates } from "nuqs";
import { useEffect, useMemo } from "react";

/** How each key of the address is understood; null: it is not. */
type Parsers = Readonly<Record<string, { readonly parse: (text: string) => unknown }>>;

/** Takes out of the address what its parsers do not understand; the page shows the usual instead. */
export function useAddressCorrection(parsers: Parsers): void {
  const search = useSearchParams();
  const keys = useMemo(
    () => Object.fromEntries(Object.keys(parsers).map((key) => [key, parseAsString])),
    [parsers],
  );
  const [, set] = useQueryStates(keys);
  useEffect(() => {
    const wrong = Object.entries(parsers).filter(([key, { parse }]) => {
      const text = search.get(key);
      return text !== null && parse(text) === null;
    });
    if (wrong.length === 0) return;
    void set(Object.fromEntries(wrong.map(([key]) => [key, null])), { history: "replace" });
  }, [parsers, search, set]);
}
