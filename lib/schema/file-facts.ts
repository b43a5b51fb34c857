/** The kinds of file that hold a table. "text" is CSV in any dialect. */
export const fileFormats = ["text", "xlsx", "parquet", "json", "ndjson"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** One of the tables a file keeps by name: a sheet of a workbook, a list within a JSON object. */
export interface FilePart {
  readonly name: string;
  readonly isRead: boolean;
}

/** A column of a file that tells beforehand how large its columns are. */
export interface ColumnSize {
  readonly name: string;
  /** Bytes once it is unpacked, as the file declares them. */
  readonly bytes: number;
  readonly isRead: boolean;
}

/** What a file is, apart from the table that was read of it. */
export interface FileFacts {
  readonly format: FileFormat;
  /** It was packed with gzip. */
  readonly isGzip: boolean;
  /** Where the file keeps tables by name, all of them in its order. To read another one, fix `sheet`. */
  readonly parts?: readonly FilePart[];
  /** Parquet: all columns in its order. To read others, fix `columns`. */
  readonly columnSizes?: readonly ColumnSize[];
  /** Columns that held objects or lists, by the names they had: objects became columns, lists text. */
  readonly nested?: readonly string[];
}
