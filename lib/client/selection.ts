"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { RowSet } from "@/lib/schema/row-set";
import { useSettings } from "./computations";
import type { Joining, Selection } from "./selection-store";
import { ofAnyMethod } from "./settings-kinds";
import { useComputation } from "./use-computation";
import { useSession } from "./workspace-context";

export interface SelectionView {
  /** null: nothing is selected. */
  readonly selection: Selection | null;
  /** `rule`: one that all of `set` and nobody else meets. */
  select(set: RowSet, joining?: Joining, rule?: string): void;
  /** What was picked on a view: joins as the person chose, unless keys that were held say otherwise. */
  join(set: RowSet, byKeys?: Joining): void;
  clear(): void;
}

/** The customers that are selected, on whatever view. A recipe that changes who takes part ends the selection. */
export function useSelection(): SelectionView {
  const { selection: store } = useSession();
  const about = useRowsKey();
  const state = useSyncExternalStore(store.subscribe, store.state, () => null);
  const select = useCallback(
    (set: RowSet, joining?: Joining, rule?: string) => store.select(set, about, joining, rule),
    [store, about],
  );
  const join = useCallback(
    (set: RowSet, byKeys: Joining = "replace") =>
      store.select(set, about, byKeys === "replace" ? store.joining() : byKeys),
    [store, about],
  );
  return {
    selection: state?.about === about ? state : null,
    select,
    join,
    clear: store.clear,
  };
}

/** How what is picked joins the selection, and the switch for it. */
export function useJoining(): readonly [Joining, (joining: Joining) => void] {
  const { selection: store } = useSession();
  const joining = useSyncExternalStore(store.subscribe, store.joining, store.joining);
  return [joining, store.joinBy];
}

/** What sets the selected customers apart. */
export function useSelectionProfile() {
  const { selection } = useSelection();
  const settings = useSettings();
  const request =
    selection &&
    ({
      verb: "selection",
      settings: ofAnyMethod(settings),
      rows: selection.packed,
    } as const);
  return useComputation(request, "selection");
}

/** Asks for the customers who meet a rule. */
export function useRowsByRule(): (rule: string) => Promise<RowSet> {
  const { compute } = useSession();
  const settings = useSettings();
  return useCallback(
    (rule) => compute.run({ verb: "rowsByRule", settings: ofAnyMethod(settings), rule }),
    [compute, settings],
  );
}

/** What decides which customers the rows of the Matrix are. */
function useRowsKey(): string {
  const { reading, columns, recipe } = useSettings();
  return useMemo(() => JSON.stringify([reading, columns, recipe]), [reading, columns, recipe]);
}
