/** Larger blobs are kept by the browser outside of the page's memory. */
const partBytes = 1 << 23;

export interface GrowingBlob {
  write(bytes: Uint8Array): void;
  parts(): readonly Blob[];
}

/** Collects bytes without holding all of them in memory. */
export function growingBlob(): GrowingBlob {
  const blobs: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const settle = () => {
    if (size > 0) blobs.push(new Blob(pending));
    pending = [];
    size = 0;
  };
  return {
    write(bytes) {
      pending.push(bytes.slice());
      size += bytes.length;
      if (size >= partBytes) settle();
    },
    parts() {
      settle();
      return blobs;
    },
  };
}
