import { listColumns, type Preset } from "./preset";

export const csv: Preset = {
  id: "csv",
  name: "Other program (CSV)",
  format: "csv",
  mode: "machine",
  startsWithId: true,
  fields: [],
  keys: [],
  isKeyUnique: false,
  own: listColumns,
  takesColumns: true,
  isOnePerSegment: false,
  hashing: "never",
  limits: {},
  documentation: [],
};
