"use client";

import { useSettings } from "./computations";
import { ofAnyMethod } from "./settings-kinds";
import { useComputation } from "./use-computation";
import type { ListRequest } from "./use-list-download";

/** What there is to choose from when a list is made; it does not depend on the segments. */
export function useListChoices() {
  const settings = useSettings();
  return useComputation({ verb: "listChoices", settings: ofAnyMethod(settings) });
}

/** The sum of a list and its beginning. null: there is none to make. */
export function useListCheck(request: ListRequest | null) {
  return useComputation(request, "listCheck");
}
