"use client";

import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { type ExportMode, exportModeSchema } from "@/lib/schema/request";

const parsers = {
  for: parseAsStringLiteral(exportModeSchema.options).withDefault("spreadsheet"),
  columns: parseAsBoolean.withDefault(true),
  /** Numbers as people see them, from 1. */
  only: parseAsArrayOf(parseAsInteger),
};

/** What the segment list is to hold, kept in the address. */
export interface ListOptions {
  readonly mode: ExportMode;
  readonly includeColumns: boolean;
  /** Chosen segments, in the order of `segments`. */
  readonly chosen: readonly number[];
  setMode(mode: ExportMode): void;
  setIncludeColumns(includeColumns: boolean): void;
  choose(chosen: readonly number[]): void;
}

/** `segments`: the numbers there are to choose from. All are chosen until somebody says otherwise. */
export function useListOptions(segments: readonly number[]): ListOptions {
  const [{ for: mode, columns, only }, set] = useQueryStates(parsers);
  return {
    mode,
    includeColumns: columns,
    chosen: only === null ? segments : segments.filter((segment) => only.includes(segment + 1)),
    setMode: (next) => void set({ for: next }),
    setIncludeColumns: (next) => void set({ columns: next }),
    choose(next) {
      const isAll = segments.every((segment) => next.includes(segment));
      void set({ only: isAll ? null : next.map((segment) => segment + 1) });
    },
  };
}
