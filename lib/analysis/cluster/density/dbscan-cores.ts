import type { Job } from "../../executor";
import { joinSets, rootOf } from "../../neighbors/disjoint-sets";
import { joinWithin } from "../../neighbors/join-within";
import type { Neighbors } from "../../neighbors/nearest-neighbors";
import { coreRows } from "./density-cores";
import type { DensityRoom } from "./density-room";

/**
 * Joins the sets (see disjoint-sets) of core rows, those whose core distance is at most `eps`, that are within `eps` of each other, in
 * place. Most are found among the neighbors; what these do not show, a search through all rows does. At most
 * O(rows² · columns).
 */
export async function joinCores(
  { neighbors, room, shape, scale }: DensityRoom,
  cores: Float64Array,
  eps: number,
  sets: Int32Array,
  job: Job,
): Promise<void> {
  await joinNeighbors(neighbors, cores, eps, sets, job);
  if (areOne(coreRows(cores, eps), sets)) return;
  await joinWithin(room, shape, eps * scale, (row) => cores[row]! <= eps, sets, job);
}

function areOne(rows: Uint32Array, sets: Int32Array): boolean {
  return rows.every((row) => rootOf(sets, row) === rootOf(sets, rows[0]!));
}

async function joinNeighbors(
  { count, distances, indices }: Neighbors,
  cores: Float64Array,
  eps: number,
  sets: Int32Array,
  job: Job,
): Promise<void> {
  for (let row = 0; row < cores.length; row++) {
    if (row % 1000 === 0) await job.pause();
    if (!(cores[row]! <= eps)) continue;
    for (let i = row * count; i < (row + 1) * count && distances[i]! <= eps; i++) {
      if (cores[indices[i]!]! <= eps) joinSets(sets, row, indices[i]!);
    }
  }
}
