import { json } from "node:stream/consumers";
import { withFileSource } from "@/lib/cli/file-source";
import { startNodeMachine } from "@/lib/cli/machine";
import { measure } from "../core/measure";
import type { Measurement, Order } from "../core/measurement";
import { measureFile, understandFile } from "../core/understand-file";
import { watchMemory } from "../core/watch-memory";
import { readValues } from "../data";
import { peakBytes } from "./peak-bytes";

/** One order from standard input, its measurement to standard output. */
const order = (await json(process.stdin)) as Order;
const wasmBytes = watchMemory();
const machine = await startNodeMachine({ engine: order.engine });
const measured =
  order.job === understandFile
    ? await withFileSource("/", order.data.file, (source) => measureFile(order, source))
    : await measure(order, readValues(order.data), machine, wasmBytes);
machine.stop();
const measurement: Measurement = {
  ...measured,
  processBytes: peakBytes("self") ?? 1024 * process.resourceUsage().maxRSS,
};
process.stdout.write(JSON.stringify(measurement));
