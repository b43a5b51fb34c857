import { booleanCode } from "@/lib/analysis/ingest/types/read-booleans";
import type { Prepared } from "@/lib/schema/prepared";
import type { Column, RawTable, Table } from "@/lib/schema/table";

export interface DataPackageInput {
  readonly fileName: string;
  readonly createdAt: string;
  readonly raw: RawTable;
  /** The file as typed, before the customers step. */
  readonly source: Table;
  readonly prepared: Pick<Prepared, "table">;
  /** Whether every customer has a silhouette, which then is the last column of the list. */
  readonly fit: "silhouette" | "confidence";
}

/**
 * A Frictionless Data Package (v1) of the file and of its segment list: for each its columns as a Table Schema, so that other tools
 * read both as they are. https://specs.frictionlessdata.io/table-schema
 */
export function dataPackage({ fileName, createdAt, raw, source, prepared, fit }: DataPackageInput) {
  const id = prepared.table.columns.find(({ role }) => role === "identifier");
  const key = id?.raw?.header ?? id?.name ?? "row";
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
          fields: [
            { name: key, type: id ? "string" : "integer", title: "Who it is" },
            {
              name: "segment",
              type: "integer",
              title: "Number of the segment, from 1; empty in none",
            },
            { name: "name", type: "string", title: "Name of the segment" },
            {
              name: fit,
              type: "number",
              title: "How well the customer fits",
              constraints: { minimum: fit === "silhouette" ? -1 : 0, maximum: 1 },
            },
          ],
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
