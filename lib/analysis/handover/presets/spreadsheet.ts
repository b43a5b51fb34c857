import { listColumns, type Preset } from "./preset";

export const spreadsheet: Preset = {
  id: "spreadsheet",
  name: "Spreadsheet",
  format: "csv",
  mode: "spreadsheet",
  startsWithId: true,
  fields: [],
  keys: [],
  isKeyUnique: false,
  own: listColumns,
  takesColumns: true,
  isOnePerSegment: false,
  hashing: "never",
  limits: { fileRows: 1_048_575, columns: 16_384 },
  documentation: [],
};
