"use client";

import { parseAsFloat, parseAsInteger, parseAsStringLiteral, useQueryState } from "nuqs";
import { useAddressCorrection } from "@/lib/client/address/use-address-correction";

export const maps = ["pca", "tsne", "umap", "space", "tree", "silhouette", "flow"] as const;
export type MapKind = (typeof maps)[number];

const parseAsMap = parseAsStringLiteral(maps);
const viewParsers = {
  map: parseAsMap,
  perplexity: parseAsFloat,
  space: parseAsStringLiteral(["pca", "tsne"]),
  segment: parseAsInteger,
};

/** Takes out of the address what it cannot mean. */
export function useViewCorrection(): void {
  useAddressCorrection(viewParsers);
}

/** Which map is open; in the address, so it can be linked to. */
export function useMapKind() {
  return useQueryState("map", parseAsMap.withDefault("pca").withOptions({ history: "push" }));
}

/** What a person chose for t-SNE; null: the usual. */
export function usePerplexity() {
  return useQueryState("perplexity", parseAsFloat.withOptions({ history: "push" }));
}

/** Identity of the segment that is picked, or null; people count from 1. */
export function usePicked(): [number | null, (identity: number | null) => void] {
  const [number, setNumber] = useQueryState(
    "segment",
    parseAsInteger.withOptions({ history: "push" }),
  );
  const identity = number === null || number < 1 ? null : number - 1;
  return [identity, (next) => void setNumber(next === null ? null : next + 1)];
}
