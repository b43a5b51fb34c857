"use client";

import { useCallback } from "react";
import { newNumbers } from "@/lib/analysis/edit/new-numbers";
import { packRows } from "@/lib/analysis/select/row-set";
import type { Edit, Members } from "@/lib/schema/edit";
import type { RowSet } from "@/lib/schema/row-set";
import { useSettings } from "./computations";
import { useSegments } from "./segments";
import { ofAnyMethod } from "./settings-kinds";
import { useAnchor } from "./use-anchor";
import { useSession } from "./workspace-context";

/** Some of the rows that take part, and the rule by which they were found, if any. */
export interface Meant {
  readonly set: RowSet;
  readonly rule?: string;
}

export interface SegmentEdits {
  /** One step of the history each. */
  add(label: string, edit: Edit): void;
  /** Takes back what makes `isGone` true. */
  remove(label: string, isGone: (edit: Edit, index: number) => boolean): void;
  /** Numbers for new segments, whose colors nobody in sight has as long as there are such. */
  numbers(count: number): readonly number[];
  /** Customers as an edit keeps them: by the rule, or one by one. */
  membersOf(meant: Meant): Promise<Members>;
}

/** Changes segments by hand; what was found stays as it was, so that every change can be taken back. */
export function useSegmentEdits(): SegmentEdits {
  const session = useSession();
  const settings = useSettings();
  const anchor = useAnchor();
  const { entry, base } = useSegments();
  const { edits } = settings;
  const membersOf = useCallback(
    async ({ set, rule }: Meant): Promise<Members> => {
      if (rule !== undefined) return { by: "rule", rule };
      const rows = packRows(set);
      return session.compute.run({
        verb: "members",
        settings: ofAnyMethod(settings),
        rows,
      });
    },
    [session, settings],
  );
  return {
    add(label, edit) {
      const madeAt = new Date().toISOString();
      session.change({ label }, (choices) => ({
        ...choices,
        edits: [...choices.edits, { ...edit, madeAt }],
      }));
      anchor();
    },
    remove(label, isGone) {
      session.change({ label }, (choices) => {
        const left = choices.edits.filter((edit, index) => !isGone(edit, index));
        return left.length === choices.edits.length ? choices : { ...choices, edits: left };
      });
    },
    numbers: (count) =>
      newNumbers(count, [...(entry?.identities ?? []), ...(base?.identities ?? [])], edits),
    membersOf,
  };
}
