/** A file's name as people would say it: "spring_orders-2024.csv" becomes "Spring orders 2024". */
export function workNameOf(fileName: string): string {
  const stem = fileName
    .replace(/\.gz(?:ip)?$/i, "")
    .replace(/\.(?:csv|tsv|txt|psv|tab|xlsx|xlsm|parquet|pq|json|ndjson|jsonl)$/i, "");
  const spaced = stem.replace(/[_-]+/g, " ").replace(/\s+/g, " ").trim();
  const name = spaced === "" ? fileName : spaced;
  return (name.charAt(0).toUpperCase() + name.slice(1)).slice(0, 300);
}
