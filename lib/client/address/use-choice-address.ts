"use client";

import { createParser, useQueryStates } from "nuqs";
import { useEffect, useRef } from "react";
import { useSession, useWorkspaceState } from "../workspace-context";
import {
  addressOf,
  agree,
  type ChoiceAddress,
  type FoundAddress,
  parseK,
  parseMethod,
} from "./choice-address";

const parsers = {
  k: createParser({ parse: parseK, serialize: String }),
  method: createParser({ parse: parseMethod, serialize: String }),
};

/**
 * Keeps number and method in the address. A change of theirs is a new place to go back to; changes
 * that run on, as while a slider is dragged, are one. `label` names what a link or a step back changes.
 */
export function useChoiceAddress(label: (address: FoundAddress) => string): void {
  const session = useSession();
  const { workspace, access } = useWorkspaceState();
  const [{ k, method }, setAddress] = useQueryStates(parsers);
  const agreed = useRef<FoundAddress>(null);
  const lastStep = useRef(workspace.past.at(-1)?.choices);

  useEffect(() => {
    const write = (address: ChoiceAddress, isNewPlace: boolean) => {
      agreed.current = address;
      void setAddress(address, { history: isNewPlace ? "push" : "replace" });
    };
    const { choices, past } = workspace;
    const step = past.at(-1)?.choices;
    const isRun = step !== undefined && step === lastStep.current;
    lastStep.current = step;
    const found = { k, method };
    const next = agree(agreed.current, found, choices);
    if (next.kind === "agree") agreed.current = found;
    else if (next.kind === "write") {
      write(next.address, next.isNewPlace && !isRun && access === "writing");
    } else if (!session.change({ label: label(found), merge: "address" }, () => next.choices)) {
      write(addressOf(choices), false);
    }
  }, [session, k, method, workspace, access, setAddress, label]);
}
