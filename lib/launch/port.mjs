import { createServer } from "node:net";
import { LaunchFailure } from "./command.mjs";

/** The port asked for through PORT, or 3000. */
export function wantedPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new LaunchFailure(`PORT must be a whole number from 1 to 65535; it is "${text}".`);
  }
  return port;
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** The first free port from the given one upwards. */
export async function freePort(from) {
  for (let port = from; port <= Math.min(from + 1000, 65_535); port += 1) {
    if (await isFree(port)) return port;
  }
  throw new LaunchFailure(`No free port from ${from} upwards; set PORT to one that is free.`);
}
