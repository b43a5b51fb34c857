import type { ListTarget, PersonField } from "@/lib/schema/list-plan";
import type { ExportMode } from "@/lib/schema/request";
import type { PersonForm } from "../person/person-forms";

/** A column about a person, as a target wants it. */
export interface PresetField {
  readonly field: PersonField;
  readonly header: string;
  readonly form: PersonForm;
  /** Goes as it is where the others are hashed. */
  readonly isNeverHashed?: boolean;
}

const ownValues = ["number", "name", "confidence", "version", "time", "tag"] as const;

/** A column of ours. */
export interface OwnColumn {
  readonly value: (typeof ownValues)[number];
  readonly header: string;
}

/** What a target takes at most, and what it needs at least. */
export interface Limits {
  readonly fileBytes?: number;
  readonly fileRows?: number;
  readonly columns?: number;
  readonly recordBytes?: number;
  /** Longer cells are cut off there. */
  readonly cellBytes?: number;
  /** Lists of fewer people are not worth it there. */
  readonly fewestRows?: number;
}

/** How a list has to look for one target. */
export interface Preset {
  readonly id: ListTarget;
  /** As the target calls itself. */
  readonly name: string;
  readonly format: "csv" | "ndjson";
  readonly mode: ExportMode;
  /** The identifier of the file, or the number of the row, comes first. */
  readonly startsWithId: boolean;
  readonly fields: readonly PresetField[];
  /** A customer can be listed with any one of them. None: everybody can. */
  readonly keys: readonly PersonField[];
  /** The same key must not come twice. */
  readonly isKeyUnique: boolean;
  /** Of use only when all of them are there, and left empty else. */
  readonly together?: readonly PersonField[];
  readonly own: readonly OwnColumn[];
  /** Whether columns of the file can go along. */
  readonly takesColumns: boolean;
  /** One file per segment unless a person says otherwise: each is an audience of its own there. */
  readonly isOnePerSegment: boolean;
  readonly hashing: "never" | "choice" | "always";
  readonly limits: Limits;
  /** Of NDJSON: one line of the file, without its end. `time` is when the list was made. */
  readonly line?: (id: string, traits: string, time: string) => string;
  /** Where the format is described, and when that was last looked at. */
  readonly documentation: readonly { readonly url: string; readonly seen: string }[];
}

export const listColumns: readonly OwnColumn[] = [
  { value: "number", header: "segment" },
  { value: "name", header: "name" },
  { value: "confidence", header: "confidence" },
  { value: "version", header: "version" },
  { value: "time", header: "time" },
];

/** The same for programs that keep them beside everything else about a person. */
export const traitColumns: readonly OwnColumn[] = [
  { value: "name", header: "segment" },
  { value: "number", header: "segment_number" },
  { value: "confidence", header: "segment_confidence" },
  { value: "version", header: "segment_version" },
  { value: "time", header: "segmented_at" },
];

/** The same with headers for people. */
export const propertyColumns: readonly OwnColumn[] = [
  { value: "name", header: "Segment" },
  { value: "number", header: "Segment number" },
  { value: "confidence", header: "Segment confidence" },
  { value: "version", header: "Segment version" },
  { value: "time", header: "Segmented at" },
];
