import type { Engine, OpenRoom, Room, RoomHandle } from "../../kernels/engine";
import { f32, f64, i32 } from "../../kernels/layout";
import { safeScale } from "../../kernels/safe-scale";
import type { WeightedRows } from "../points";
import type { DrawnRows } from "./kmedoids-draw";

export interface KmedoidsShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows among which medoids are chosen: the first ones. */
  readonly drawn: number;
  /** From the distances of one row to those of the next. */
  readonly stride: number;
  readonly mostK: number;
  /** Searches that can go on at the same time. */
  readonly slots: number;
}

export interface KmedoidsPlace {
  readonly room: RoomHandle<KmedoidsLayout>;
  readonly shape: KmedoidsShape;
}

type KmedoidsLayout = ReturnType<typeof kmedoidsLayout>;

function kmedoidsLayout({ rows, columns, drawn, stride, mostK, slots }: KmedoidsShape) {
  return {
    values: f32(rows * columns),
    weights: f32(stride),
    distances: f32(drawn * stride),
    candidates: i32(drawn),
    medoids: i32(slots * mostK),
    nearest: i32(slots * stride),
    first: f32(slots * stride),
    second: f32(slots * stride),
    losses: f64(slots * mostK),
    changes: f64(slots * mostK),
  };
}

/** The rows in the order of `drawn`, scaled so that distances fit into float32. */
export function openKmedoidsRoom(
  engine: Engine,
  { rows, columns, values }: WeightedRows,
  { order, weights }: DrawnRows,
  mostK: number,
  slots: number,
): OpenRoom<KmedoidsLayout> & { readonly shape: KmedoidsShape } {
  const drawn = weights.length;
  const shape = { rows, columns, drawn, stride: 8 * Math.ceil(drawn / 8), mostK, slots };
  const room = engine.open(kmedoidsLayout(shape));
  const { ofColumn } = safeScale(values, rows, columns);
  for (let column = 0, at = 0; column < columns; column++) {
    const scale = ofColumn[column]!;
    for (const row of order) room.views.values[at++] = values[column * rows + row]! * scale;
  }
  room.views.weights.set(weights);
  return { ...room, shape };
}

/** What one search works with. */
export interface KmedoidsBench {
  readonly room: Room<KmedoidsLayout>;
  readonly shape: KmedoidsShape;
  readonly medoids: Int32Array;
  readonly at: Readonly<
    Record<"medoids" | "nearest" | "first" | "second" | "losses" | "changes", number>
  >;
}

export function kmedoidsBench(
  engine: Engine,
  { room: handle, shape }: KmedoidsPlace,
  slot: number,
): KmedoidsBench {
  const room = engine.attach(handle);
  const { stride, mostK } = shape;
  const { at, views } = room;
  return {
    room,
    shape,
    medoids: views.medoids.subarray(slot * mostK, (slot + 1) * mostK),
    at: {
      medoids: at.medoids + 4 * slot * mostK,
      nearest: at.nearest + 4 * slot * stride,
      first: at.first + 4 * slot * stride,
      second: at.second + 4 * slot * stride,
      losses: at.losses + 8 * slot * mostK,
      changes: at.changes + 8 * slot * mostK,
    },
  };
}
