import { Failure } from "@/lib/schema/failure";
import type { Engine, EngineKind, OpenRoom, Room, RoomHandle } from "./engine";
import { arrange, fill, type Layout, look, type Pointers, type Views } from "./layout";
import type { Kernels } from "./twins";

/** Memory of a room's own and the kernels bound to it. */
export interface Ground {
  readonly buffer: ArrayBufferLike;
  readonly kernels: Kernels;
}

/** Kernels keep out of the first bytes: a compiler may put constants there, and 0 is no pointer. */
export const firstFree = 1024;

/**
 * An engine that gives every room memory of its own, which goes when the room is forgotten. Rooms are
 * seen only in the thread that opened them.
 */
export function ownRooms(kind: EngineKind, layGround: (bytes: number) => Ground): Engine {
  const open = new Map<number, Room<Layout>>();
  let nextId = 1;
  return {
    kind,
    open<L extends Layout>(layout: L): OpenRoom<L> {
      const { places, end } = arrange(layout, firstFree);
      const { buffer, kernels } = ground(layGround, end);
      const { views, at } = look(buffer, places);
      fill(layout, views);
      const id = nextId++;
      const room = { kernels, views: views as Views<L>, at: at as Pointers<L> };
      open.set(id, room);
      const handle: RoomHandle<L> = { id, places: [...places] };
      return { ...room, handle, close: () => open.delete(id) };
    },
    attach<L extends Layout>({ id }: RoomHandle<L>): Room<L> {
      const room = open.get(id);
      if (!room) throw new Error(`Room ${id} is not open in this thread.`);
      return room as Room<L>;
    },
  };
}

function ground(layGround: (bytes: number) => Ground, bytes: number): Ground {
  try {
    return layGround(bytes);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw memoryRefused(bytes);
  }
}

export function memoryRefused(bytes: number): Failure {
  const megabytes = Math.ceil(bytes / 1e6);
  return new Failure(
    "memory-refused",
    `This computation needs ${megabytes} MB more memory than there is. Fewer rows or columns need less; closing other tabs may help.`,
  );
}
