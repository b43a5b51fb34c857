import { main, say } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { freePort, wantedPort } from "./port.mjs";
import { serve } from "./server.mjs";

await main(async () => {
  const wanted = wantedPort();
  await ensureInstalled();
  const port = await freePort(wanted);
  if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
  return serve("dev", port);
});
