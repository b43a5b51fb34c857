import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join } from "node:path";

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Give a page shared memory, as the app's own headers do. */
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".ts": "text/javascript",
  ".wasm": "application/wasm",
  ".f32": "application/octet-stream",
};

const page = `<!doctype html><meta charset="utf-8"><title>Measurements</title>
<link rel="icon" href="data:,"><script type="module" src="/page.js"></script>`;

/** `folders` by the first part of an address; "" for the rest. Only the files directly in them. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/") {
      response.writeHead(200, { ...isolation, "Content-Type": "text/html" }).end(page);
      return;
    }
    const first = pathname.split("/").length > 2 ? pathname.split("/")[1]! : "";
    const folder = Object.hasOwn(folders, first) ? folders[first] : undefined;
    const path = folder && join(folder, basename(pathname));
    const found = path ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (!path || !found?.isFile()) {
      response.writeHead(404, isolation).end();
      return;
    }
    response.writeHead(200, {
      ...isolation,
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Length": found.size,
      "Cache-Control": "no-store",
    });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
