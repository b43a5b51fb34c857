import { readRaw } from "@/lib/analysis/ingest/read-raw";
import { typeTable } from "@/lib/analysis/ingest/type-table";
import { profileTable } from "@/lib/analysis/profile/profile-table";
import { withFileSource } from "@/lib/cli/file-source";
import type { ByteSource } from "@/lib/schema/source";
import { writeExportCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { median } from "../stopwatch";
import { duration } from "../words";

/** A file from its first byte to typed columns and their profile. */
export const csv: BenchJob = {
  name: "csv",
  async *run({ folder, quick, repeats }) {
    const path = await writeExportCsv(folder, quick ? 3000 : 289_000);
    yield await withFileSource(folder, path, async (source) => {
      const runs = [];
      for (let i = 0; i < repeats; i++) runs.push(await understand(source));
      const { ms, readMs, typeMs, profileMs, rows } = median(runs);
      const megabytes = source.size / 1e6;
      const speed = (elapsedMs: number) => `${((1000 * megabytes) / elapsedMs).toFixed(1)} MB/s`;
      return {
        what: "CSV to typed, profiled columns",
        size: `${megabytes.toFixed(1)} MB, ${rows.toLocaleString("en-US")}×8`,
        where: "Node",
        ourMs: ms,
        peer: "none",
        quality: `${speed(ms)} in all, ${speed(readMs)} reading alone`,
        spentOn: `reading ${duration(readMs)}, types ${duration(typeMs)}, profile ${duration(profileMs)}`,
      };
    });
  },
};

async function understand(source: ByteSource) {
  const start = performance.now();
  const steps = readRaw(source, {});
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  const raw = step.value;
  const read = performance.now();
  const table = typeTable(raw, []);
  const typed = performance.now();
  profileTable(table, raw);
  const end = performance.now();
  const [readMs, typeMs, profileMs] = [read - start, typed - read, end - typed];
  return { ms: end - start, readMs, typeMs, profileMs, rows: raw.rows };
}
