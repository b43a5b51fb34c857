import { byteSourceOf } from "@/lib/analysis/ingest/testing/byte-source-of";
import type { Workspace } from "@/lib/schema/workspace";
import { packWork } from "../pack-work";
import { type UnpackedWork, unpackWork } from "../unpack-work";

async function drain<R>(steps: AsyncGenerator<unknown, R, void>): Promise<R> {
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  return step.value;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export async function packed(
  workspace: Workspace,
  source: Uint8Array,
  anchor: Int32Array | null = null,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const savedAt = "2026-03-01T12:00:00.000Z";
  const file = byteSourceOf(source, workspace.source.fileName);
  await drain(packWork({ workspace, source: file, anchor, savedAt }, (b) => pieces.push(b)));
  return joined(pieces);
}

export async function unpacked(
  bytes: Uint8Array,
): Promise<UnpackedWork & { readonly source: Uint8Array }> {
  const pieces: Uint8Array[] = [];
  const work = await drain(unpackWork(byteSourceOf(bytes, "x.tessera"), (b) => pieces.push(b)));
  return { ...work, source: joined(pieces) };
}
