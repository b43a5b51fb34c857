import type { ByteSource } from "@/lib/schema/source";
import { startBrowserMachine } from "@/workers/job";
import { measure } from "../core/measure";
import type { DataFile, Measurement, Order } from "../core/measurement";
import { measureFile, understandFile } from "../core/understand-file";
import { watchMemory } from "../core/watch-memory";

export type FromWorker = { readonly measurement: Measurement } | { readonly failure: string };

/** The thread in charge, as the app's coordinator is: it starts the app's own pool. */
addEventListener("message", async ({ data: order }: MessageEvent<Order>) => {
  try {
    const wasmBytes = watchMemory();
    const machine = await startBrowserMachine(order.engine);
    const measurement =
      order.job === understandFile
        ? await measureFile(order, await fetchSource(order.data))
        : await measure(order, await fetchValues(order.data), machine, wasmBytes);
    say({ measurement });
  } catch (thrown) {
    say({ failure: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});

function say(message: FromWorker): void {
  postMessage(message);
}

/** As the app has it: a file that the browser keeps and gives out in pieces. */
async function fetchSource({ name }: DataFile): Promise<ByteSource> {
  const response = await fetch(`/data/${name}`);
  if (!response.ok) throw new Error(`No data: ${response.status}.`);
  const folder = await navigator.storage.getDirectory();
  const kept = await folder.getFileHandle(name, { create: true });
  await response.body!.pipeTo(await kept.createWritable());
  const file = await kept.getFile();
  return {
    name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}

/** Piece by piece into memory that threads can share, so that the file is never there twice. */
async function fetchValues({ name, rows, columns }: DataFile): Promise<Float32Array> {
  const values = new Float32Array(new SharedArrayBuffer(4 * rows * columns));
  const bytes = new Uint8Array(values.buffer);
  const response = await fetch(`/data/${name}`);
  if (!response.ok || !response.body) throw new Error(`No data: ${response.status}.`);
  const reader = response.body.getReader();
  let filled = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, filled);
    filled += part.value.length;
  }
  if (filled !== bytes.length) throw new Error(`${filled} of ${bytes.length} bytes came.`);
  return values;
}
