import { readRaw } from "@/lib/analysis/ingest/read-raw";
import { typeTable } from "@/lib/analysis/ingest/type-table";
import { profileTable } from "@/lib/analysis/profile/profile-table";
import { withFileSource } from "@/lib/cli/file-source";
import type { ByteSource } from "@/lib/schema/source";
import { runRepeatedly, thatCounts, timesOf } from "../core/times";
import { writeExportCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { stagesInWords } from "../words";

/** A file from its first byte to typed columns and their profile. */
export const csv: BenchJob = {
  name: "csv",
  async *run(setup) {
    if (!setup.places.some(({ name }) => name === "Node")) return;
    const { folder, scale } = setup;
    const path = await writeExportCsv(folder, scale === "quick" ? 3000 : 289_000);
    yield await withFileSource(folder, path, async (source) => {
      const runs = await runRepeatedly(setup, () => understand(source));
      const { ms, readMs, typeMs, profileMs, rows } = thatCounts(runs);
      const megabytes = source.size / 1e6;
      const speed = (elapsedMs: number) => `${((1000 * megabytes) / elapsedMs).toFixed(1)} MB/s`;
      return {
        what: "CSV to typed, profiled columns",
        size: `${megabytes.toFixed(1)} MB, ${rows.toLocaleString("en-US")}×8`,
        ours: { Node: timesOf(runs) },
        peers: [],
        details: [
          ["results", `${speed(ms)} in all, ${speed(readMs)} reading alone`],
          ["time", stagesInWords({ reading: readMs, types: typeMs, profile: profileMs })],
        ],
        problems: [],
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
