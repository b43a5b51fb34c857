"use client";

import { useState } from "react";
import { setOf } from "@/lib/analysis/select/row-set";
import { useSegments } from "@/lib/client/segments";
import { useSelection } from "@/lib/client/selection";
import { type Meant, useSegmentEdits } from "@/lib/client/use-segment-edits";
import { Cancelled } from "@/lib/schema/cancelled";
import type { Edit, Members } from "@/lib/schema/edit";
import { toFailureData } from "@/lib/schema/failure";
import type { RowSet } from "@/lib/schema/row-set";
import { usePicked } from "../view-state";
import { editWords as words } from "./words";

export interface EditActions {
  /** What has to be found out first is being found out. */
  readonly isBusy: boolean;
  /** Why the last change could not be made; "" where it could. */
  readonly message: string;
  merge(segments: readonly number[], into: number): void;
  split(segment: number, parts: number): void;
  lock(segment: number): void;
  unlock(segment: number): void;
  ignore(segment: number): void;
  select(segment: number): void;
  createOf(meant: Meant): void;
  moveTo(segment: number, meant: Meant): void;
  ignoreThose(meant: Meant): void;
}

/** Everything a person can do to segments and to the customers who are selected; each is one step of the history. */
export function useEditActions(): EditActions {
  const { entry, names } = useSegments();
  const { select, clear } = useSelection();
  const [, pick] = usePicked();
  const edits = useSegmentEdits();
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState("");
  const nameOf = (segment: number) => names.get(segment) ?? "";

  const rowsOf = (segment: number): RowSet => {
    const { labels } = entry?.clustering ?? { labels: new Int32Array(0) };
    const cluster = entry?.identities.indexOf(segment) ?? -1;
    return setOf(labels.length, (row) => cluster >= 0 && labels[row] === cluster);
  };

  const withMembers = async (label: string, meant: Meant, make: (members: Members) => Edit) => {
    setIsBusy(true);
    setMessage("");
    try {
      edits.add(label, make(await edits.membersOf(meant)));
    } catch (thrown) {
      if (!(thrown instanceof Cancelled)) setMessage(toFailureData(thrown).message);
    } finally {
      setIsBusy(false);
    }
  };

  return {
    isBusy,
    message,
    merge(segments, into) {
      edits.add(words.change.merge(nameOf(into)), { kind: "merge", segments: [...segments], into });
      pick(null);
    },
    split(segment, parts) {
      const into = [segment, ...edits.numbers(parts - 1)];
      edits.add(words.change.split(nameOf(segment)), { kind: "split", segment, into });
    },
    lock(segment) {
      const meant = { set: rowsOf(segment) };
      void withMembers(words.change.lock(nameOf(segment)), meant, (members) => {
        return { kind: "lock", segment, members };
      });
    },
    unlock(segment) {
      edits.remove(words.change.unlock(nameOf(segment)), (edit) => {
        return edit.kind === "lock" && edit.segment === segment;
      });
    },
    ignore(segment) {
      pick(null);
      const meant = { set: rowsOf(segment) };
      void withMembers(words.change.ignore(nameOf(segment)), meant, (members) => {
        return { kind: "ignore", members };
      });
    },
    select(segment) {
      pick(null);
      select(rowsOf(segment));
    },
    createOf(meant) {
      const [segment = 0] = edits.numbers(1);
      void withMembers(words.change.create, meant, (members) => {
        return { kind: "create", segment, members };
      }).then(clear);
    },
    moveTo(to, meant) {
      void withMembers(words.change.move(nameOf(to)), meant, (members) => {
        return { kind: "move", to, members };
      }).then(clear);
    },
    ignoreThose(meant) {
      void withMembers(words.change.ignoreSelection, meant, (members) => {
        return { kind: "ignore", members };
      }).then(clear);
    },
  };
}
