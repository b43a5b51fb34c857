import { main, say } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { ensureKernels } from "./kernels.mjs";
import { freePort, wantedPort } from "./port.mjs";
import { serve } from "./server.mjs";

await main(async () => {
  const wanted = wantedPort();
  await ensureInstalled();
  await ensureKernels();
  const port = await freePort(wanted);
  if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
  return serve("dev", port);
});
