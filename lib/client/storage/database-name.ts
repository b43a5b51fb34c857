/** Apart from the database, so that it can be looked for without loading what reads it. */
export const databaseName = "tessera";
