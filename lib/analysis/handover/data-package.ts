import { booleanCode } from "@/lib/analysis/ingest/types/read-booleans";
import type { Prepared } from "@/lib/schema/prepared";
import type { Column, RawTable, Table } from "@/lib/schema/table";
import { otherColumns } from "./file-columns";
import { labelColumns } from "./labels/labels-csv";
import { countIds } from "./list/count-ids";

export interface DataPackageInput {
  readonly fileName: string;
  readonly createdAt: string;
  readonly raw: RawTable;
  /** The file as typed, before the customers step. */
  readonly source: Table;
  readonly prepared: Pick<Prepared, "table">;
  /** How well customers fit, as the list tells it. */
  readonly fit: "silhouette" | "confidence";
  /** The page's list goes on with its version and time, and starts with the row where identifiers do not tell customers apart. */
  readonly list: ListMaker;
}

/** Whose segment list a file is about; the command's can go on with all columns. */
export type ListMaker = "page" | "command" | "command-with-columns";

/**
 * A Frictionless Data Package (v1) of the file and of its segment list: for each its columns as a Table Schema, so that other tools
 * read both as they are. https://specs.frictionlessdata.io/table-schema
 */
export function dataPackage(input: DataPackageInput) {
  const { fileName, createdAt, raw, source, prepared } = input;
  const { reading } = raw;
  return {
    profile: "tabular-data-package",
    name: "customer-segments",
    created: createdAt,
    resources: [
      {
        profile: "tabular-data-resource",
        name: "segments",
        path: "segments.csv",
        encoding: "utf-8",
        schema: {
          fields: listFields(input, prepared.table),
          missingValues: [""],
        },
      },
      {
        profile: "tabular-data-resource",
        name: "source",
        path: safePath(fileName),
        encoding: reading.encoding,
        dialect: {
          delimiter: reading.delimiter,
          ...(reading.quote === "" ? {} : { quoteChar: reading.quote }),
          doubleQuote: reading.escape !== "backslash",
          header: reading.headerRows > 0,
        },
        schema: {
          fields: source.columns.map((column) => ({
            name: column.raw?.header || column.name,
            ...typeOf(column),
          })),
          missingValues: reading.missing.includes("") ? reading.missing : ["", ...reading.missing],
        },
      },
    ],
  };
}

function listFields({ fit, list }: DataPackageInput, table: Table) {
  const id = table.columns.find(({ role }) => role === "identifier");
  const row = { name: "row", type: "integer", title: "Number of the customer, from 1" };
  const identifier = { name: id?.raw?.header ?? id?.name, type: "string", title: "Who it is" };
  const isPage = list === "page";
  return [
    ...(!id || (isPage && !tellsApart(table)) ? [row] : []),
    ...(id ? [identifier] : []),
    { name: "segment", type: "integer", title: "Number of the segment, from 1; empty in none" },
    { name: "name", type: "string", title: "Name of the segment" },
    {
      name: fit,
      type: "number",
      title: "How well the customer fits",
      constraints: { minimum: fit === "silhouette" ? -1 : 0, maximum: 1 },
    },
    ...(isPage
      ? [
          { name: "version", type: "string", title: "The same for the same result" },
          { name: "time", type: "datetime", title: "When the list was made" },
        ]
      : []),
    ...(list === "command-with-columns" ? otherFields(table, fit) : []),
  ];
}

/** As they stood: also what was read as a number may hold a cell that is none. */
function otherFields(table: Table, fit: string) {
  const { headers } = labelColumns(table, fit, "machine");
  return otherColumns(table, headers).map(({ header }) => ({ name: header, type: "string" }));
}

function tellsApart(table: Table): boolean {
  const counting = countIds(table);
  let step = counting.next();
  while (!step.done) step = counting.next();
  return step.value.missing + step.value.repeated === 0;
}

/** A path of a package may not leave its folder. */
function safePath(name: string): string {
  return name.replace(/[\\/:]/gu, "_").replace(/^\.+/u, "_");
}

function typeOf(column: Column) {
  switch (column.kind) {
    case "number": {
      const { decimal = ".", group = "", units = [] } = column.reading?.numbers ?? {};
      return {
        type: "number",
        ...(decimal === "." ? {} : { decimalChar: decimal }),
        ...(group === "" ? {} : { groupChar: group }),
        ...(units.length === 0 ? {} : { bareNumber: false }),
      };
    }
    case "date":
      return { type: column.hasTime ? "datetime" : "date", format: "any" };
    case "boolean": {
      const values = [...new Set(column.raw?.values ?? [])].map((one) => one.trim());
      return {
        type: "boolean",
        trueValues: values.filter((one) => booleanCode(one) === 1),
        falseValues: values.filter((one) => booleanCode(one) === 0),
      };
    }
    default:
      return { type: "string" };
  }
}
