import { afterEach, describe, expect, it, vi } from "vitest";
import { openSink } from "./file-sink";

type Fault = "QuotaExceededError" | "NoModificationAllowedError";

/** A file that takes what is written only when it is closed, as the browser's own; it can refuse. */
function fakeFile(refuse: { write?: Fault; close?: Fault; open?: Fault } = {}) {
  const file = { content: "as it was", removed: false };
  const throwIf = (fault: Fault | undefined) => {
    if (fault) throw new DOMException("refused", fault);
  };
  const handle = {
    async createWritable() {
      throwIf(refuse.open);
      const parts: string[] = [];
      return {
        async write(data: Blob | Uint8Array) {
          throwIf(refuse.write);
          parts.push(await new Blob([data as BlobPart]).text());
        },
        async close() {
          throwIf(refuse.close);
          file.content = parts.join("");
        },
        async abort() {},
      };
    },
    async getFile() {
      return new File([file.content], "list.csv");
    },
  };
  return { file, handle: handle as unknown as FileSystemFileHandle };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const large = "x".repeat(1_100_000);
const full = {
  code: "storage-full",
  message: expect.stringMatching(/not enough space on this device/u),
};

describe("a list written to the file a person chose", () => {
  it("stands there whole once it is closed", async () => {
    const { file, handle } = fakeFile();
    const sink = await openSink(handle);
    await sink.write(bytes(large));
    await sink.write(bytes("end"));
    expect(file.content).toBe("as it was");
    expect(await sink.close("text/csv")).toBeNull();
    expect(file.content).toBe(`${large}end`);
  });

  it("leaves the file as it was when it is given up in the middle", async () => {
    const { file, handle } = fakeFile();
    const sink = await openSink(handle);
    await sink.write(bytes(large));
    await sink.abort();
    expect(file.content).toBe("as it was");
  });

  it.each(["write", "close"] as const)(
    "says that the disk is full when it is at %s",
    async (at) => {
      const { file, handle } = fakeFile({ [at]: "QuotaExceededError" });
      const sink = await openSink(handle);
      const writing = async () => {
        await sink.write(bytes(large));
        await sink.close("text/csv");
      };
      await expect(writing()).rejects.toMatchObject(full);
      await sink.abort();
      expect(file.content).toBe("as it was");
    },
  );

  it("says so when another program holds the file", async () => {
    const { handle } = fakeFile({ open: "NoModificationAllowedError" });
    await expect(openSink(handle)).rejects.toMatchObject({
      code: "storage-unavailable",
      message: expect.stringMatching(/open in another program.*another place/u),
    });
  });
});

describe("a list that goes through the browser's own disk space", () => {
  afterEach(() => vi.unstubAllGlobals());

  function browserSpace(refuse: Parameters<typeof fakeFile>[0] = {}) {
    const { file, handle } = fakeFile(refuse);
    const names = new Set<string>();
    const folder = {
      async *entries() {},
      async getFileHandle(name: string) {
        names.add(name);
        return handle;
      },
      async removeEntry(name: string) {
        names.delete(name);
      },
    };
    const getDirectory = async () => ({ getDirectoryHandle: async () => folder });
    vi.stubGlobal("navigator", { storage: { getDirectory } });
    return { file, names };
  }
  const beyondMemory = "y".repeat(33_000_000);

  it("stays in memory while it is small", async () => {
    const { names } = browserSpace();
    const sink = await openSink(null);
    await sink.write(bytes("a,b\n"));
    expect(await (await sink.close("text/csv"))?.text()).toBe("a,b\n");
    expect(names.size).toBe(0);
  });

  it("goes to the disk beyond that, and comes back whole", async () => {
    const { names } = browserSpace();
    const sink = await openSink(null);
    await sink.write(bytes(beyondMemory));
    await sink.write(bytes("end"));
    const blob = await sink.close("text/csv");
    expect(blob?.size).toBe(beyondMemory.length + 3);
    expect(await blob?.slice(-5).text()).toBe("yyend");
    expect(names.size).toBe(1);
  });

  it("leaves nothing on the disk when it is given up in the middle", async () => {
    const { names } = browserSpace();
    const sink = await openSink(null);
    await sink.write(bytes(beyondMemory));
    expect(names.size).toBe(1);
    await sink.abort();
    expect(names.size).toBe(0);
  });

  it.each(["write", "close"] as const)(
    "says that the disk is full when it is at %s, and leaves nothing there",
    async (at) => {
      const { names } = browserSpace({ [at]: "QuotaExceededError" });
      const sink = await openSink(null);
      const writing = async () => {
        await sink.write(bytes(beyondMemory));
        await sink.close("text/csv");
      };
      await expect(writing()).rejects.toMatchObject(full);
      await sink.abort();
      expect(names.size).toBe(0);
    },
  );

  it("stays in memory where the browser gives no space", async () => {
    browserSpace({ open: "NoModificationAllowedError" });
    const sink = await openSink(null);
    await sink.write(bytes(beyondMemory));
    expect((await sink.close("text/csv"))?.size).toBe(beyondMemory.length);
  });
});
