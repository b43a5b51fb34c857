"use client";

import { parseAsInteger, parseAsStringLiteral, useQueryState } from "nuqs";
import { useEffect, useRef } from "react";
import { useWorkspaceState } from "@/lib/client/workspace-context";
import { algorithms } from "@/lib/schema/algorithm";
import { useChooseAlgorithm, useChooseK } from "./choose-k";

/**
 * Keeps the chosen number of segments and the method in the address, so that back and forward go over them and a bookmark
 * opens the same. An address that says nothing of them, as that of a link to this page, leaves the choices as they are.
 */
export function useAddressedChoices(): void {
  const { k, algorithm } = useWorkspaceState().workspace.choices;
  const chooseK = useChooseK();
  const chooseAlgorithm = useChooseAlgorithm();
  const [addressK, setAddressK] = useQueryState("k", parseAsInteger);
  const [addressAlgorithm, setAddressAlgorithm] = useQueryState(
    "method",
    parseAsStringLiteral(algorithms),
  );
  const askedK = addressK !== null && addressK >= 2 ? addressK : null;
  useFollowing(askedK, k, chooseK, setAddressK);
  useFollowing(
    addressAlgorithm,
    algorithm,
    (asked) => chooseAlgorithm(asked ?? "kmeans"),
    (next, how) => setAddressAlgorithm(next === "kmeans" ? null : next, how),
  );
}

type How = { readonly history: "push" | "replace" };

/** Whichever of the two changed last is told to the other; at first the address where it says something, else the choice. */
function useFollowing<T>(
  address: T | null,
  choice: T | null,
  choose: (asked: T | null) => void,
  write: (next: T | null, how: How) => unknown,
): void {
  const seen = useRef<{ readonly address: T | null; readonly choice: T | null } | null>(null);
  const page = useRef("");
  useEffect(() => {
    // On the way to another page its address is told before this one is gone.
    if (seen.current !== null && window.location.pathname !== page.current) return;
    page.current = window.location.pathname;
    const before = seen.current;
    seen.current = { address, choice };
    if (before === null) {
      if (address === null) void write(choice, { history: "replace" });
      else if (address !== choice) choose(address);
      return;
    }
    if (before.choice !== choice && address !== choice) void write(choice, { history: "push" });
    else if (before.address !== address && address !== choice) choose(address);
  });
}
