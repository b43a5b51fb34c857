import type { ToMember } from "@/lib/runtime/member";
import { serveTasks } from "@/lib/runtime/serve-tasks";
import { holdLifeline } from "./lifeline";

/** One worker of the compute pool. Its first message names the lifeline that tells when it has died. */
const serve = serveTasks((message) => postMessage(message));

addEventListener("message", ({ data }: MessageEvent<ToMember | { readonly lifeline: string }>) => {
  if (!("lifeline" in data)) return serve(data);
  // Should the lock be refused, a death goes unnoticed; the work itself does not depend on it.
  holdLifeline(data.lifeline).then(
    () => postMessage("alive"),
    () => postMessage("alive"),
  );
});
