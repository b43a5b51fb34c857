import { json } from "node:stream/consumers";
import { startNodeMachine } from "@/lib/cli/machine";
import { measure } from "../core/measure";
import type { Measurement, Order } from "../core/measurement";
import { watchMemory } from "../core/watch-memory";
import { readValues } from "../data";
import { peakBytes } from "./peak-bytes";

/** One order from standard input, its measurement to standard output. */
const order = (await json(process.stdin)) as Order;
const wasmBytes = watchMemory();
const machine = await startNodeMachine({ engine: order.engine });
const values = readValues(order.data);
const measured = await measure(order, values, machine, wasmBytes);
machine.stop();
const measurement: Measurement = {
  ...measured,
  processBytes: peakBytes("self") ?? 1024 * process.resourceUsage().maxRSS,
};
process.stdout.write(JSON.stringify(measurement));
