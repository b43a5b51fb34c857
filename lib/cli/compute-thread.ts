import { parentPort } from "node:worker_threads";
import type { ToMember } from "@/lib/runtime/member";
import { serveTasks } from "@/lib/runtime/serve-tasks";

/** One thread of the compute pool. */
const serve = serveTasks((message) => parentPort?.postMessage(message));

parentPort?.on("message", (message: ToMember) => serve(message));
