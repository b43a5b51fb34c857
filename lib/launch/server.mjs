import { connect } from "node:net";
import { exitCode, LaunchFailure, programs, startNode } from "./command.mjs";

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/**
 * Runs `next start` or `next dev` until it ends, says the address once it answers, and passes
 * signals on. Being told to stop is no failure.
 */
export async function serve(mode, port) {
  const child = startNode([...programs.next, mode, "-p", String(port)], {
    stdio: mode === "dev" ? "inherit" : ["ignore", "ignore", 2],
    env: { PORT: String(port) },
  });
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      stopped = true;
      child.kill(signal);
    });
  }
  let ended = false;
  const end = exitCode(child).finally(() => {
    ended = true;
  });
  while (!ended && !(await answers(port))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!ended) process.stdout.write(`Tessera is ready at http://localhost:${port}\n`);
  const code = await end;
  if (stopped) return 0;
  if (code !== 0) throw new LaunchFailure(`The server ended with code ${code}.`);
  return 0;
}
