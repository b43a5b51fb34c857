import type { PersonField } from "@/lib/schema/list-plan";
import type { Limits } from "../presets/preset";

const whole = new Intl.NumberFormat("en-US");

const fieldNames: Readonly<Record<PersonField, string>> = {
  "external-id": "identifier",
  email: "email address",
  phone: "phone number",
  "first-name": "first name",
  "last-name": "last name",
  city: "city",
  state: "state or region",
  postcode: "postcode",
  country: "country",
  "birth-date": "birth date",
  sex: "sex",
};

const readings: Partial<Record<PersonField, string>> = {
  email: "is not an email address",
  phone: "is not a phone number with a country code",
  country: "is not the name or code of a country",
  "birth-date": "is not a date",
  sex: "is neither female nor male",
};

/** What cannot be sent of a customer who is listed all the same. */
export function emptiedReason(field: PersonField): string {
  return `the ${fieldNames[field]} ${readings[field] ?? "cannot be used"}`;
}

export const noConsent = "no consent";
export const incompleteReason = "the mailing address is incomplete";

/** Why a customer cannot be found by the target. */
export function noKeyReason(keys: readonly PersonField[], isAnyThere: boolean): string {
  const names = keys.map((key) => fieldNames[key]).join(" or ");
  return isAnyThere ? `no ${names} that can be used` : `no ${names}`;
}

export function repeatedReason(field: PersonField): string {
  return `the ${fieldNames[field]} is in the list already`;
}

export function tooLongReason(bytes: number): string {
  return `the record is longer than ${whole.format(bytes / 1000)} kB`;
}

/** Which column is needed that nobody named. */
export function needsColumn(target: string, keys: readonly PersonField[]): string {
  const names = keys.map((key) => fieldNames[key]).join(" or ");
  return `${target} finds people by their ${names}. Choose the column that holds it.`;
}

interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

/** What a target's limits say about the files of a list; nothing where they fit. */
export function limitNotes(
  target: string,
  limits: Limits,
  files: readonly Measured[],
  columns: number,
  longCells: number,
): string[] {
  const notes: string[] = [];
  const { fileBytes, fileRows, fewestRows, cellBytes } = limits;
  for (const { name, rows, bytes } of files) {
    if (fileBytes !== undefined && bytes > fileBytes) {
      notes.push(
        `"${name}" has ${megabytes(bytes)}, and ${target} takes files of up to ${megabytes(fileBytes)}.`,
      );
    }
    if (fileRows !== undefined && rows > fileRows) {
      notes.push(
        `"${name}" has ${whole.format(rows)} rows, and ${target} takes up to ${whole.format(fileRows)} in a file.`,
      );
    }
    if (fewestRows !== undefined && rows > 0 && rows < fewestRows) {
      notes.push(
        `"${name}" has ${whole.format(rows)} ${rows === 1 ? "person" : "people"}; ${target} needs about ${whole.format(fewestRows)} who are found there before it shows anything.`,
      );
    }
  }
  if (limits.columns !== undefined && columns > limits.columns) {
    notes.push(
      `The list has ${whole.format(columns)} columns, and ${target} takes up to ${whole.format(limits.columns)}. Choose fewer.`,
    );
  }
  if (cellBytes !== undefined && longCells > 0) {
    notes.push(
      `${whole.format(longCells)} ${longCells === 1 ? "cell is" : "cells are"} longer than the ${whole.format(cellBytes)} bytes that ${target} takes; the rest is cut off there.`,
    );
  }
  return notes;
}

function megabytes(bytes: number): string {
  return `${new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`;
}
