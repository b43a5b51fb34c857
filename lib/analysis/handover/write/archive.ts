import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { Failure } from "@/lib/schema/failure";
import type { Out } from "./file-writer";

/** Sizes and places in an archive are numbers of 32 bits; some room is left for its directory. */
const mostBytes = 2 ** 32 - 2 ** 24;

/** An archive (ZIP) of files that are written one after the other. */
export interface Archive {
  /** Starts a file; it takes bytes until the next one starts. */
  file(name: string, isPacked?: boolean): Out;
  end(): void;
}

/** `time`: what the files are dated, in milliseconds. Takes memory for the pieces under way only. */
export function archive(time: number, out: Out): Archive {
  let total = 0;
  let open: ZipDeflate | ZipPassThrough | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    total += bytes.length;
    if (total > mostBytes) {
      throw new Failure(
        "file-too-large",
        "The file would grow beyond 4 GB, which an archive or a workbook cannot hold. Choose CSV, or fewer segments or columns.",
      );
    }
    out(bytes);
  });
  const close = () => {
    open?.push(new Uint8Array(0), true);
    open = undefined;
  };
  return {
    file(name, isPacked = false) {
      close();
      const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 4 });
      entry.mtime = time;
      zip.add(entry);
      open = entry;
      return (bytes) => entry.push(bytes);
    },
    end() {
      close();
      zip.end();
    },
  };
}
