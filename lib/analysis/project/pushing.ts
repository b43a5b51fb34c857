import type { Job } from "../executor";
import type { OpenRoom } from "../kernels/engine";
import type { DescentRoom, MapShape } from "./descent-room";
import type { Duty } from "./forces";
import { type GridRoom, type GridShape, gridLayout, gridShape } from "./grid-room";
import { boundsOf, treeTotal } from "./tree-pushes";

/** How the pushes of an iteration are divided among tasks. */
export interface Pushing {
  /** Rounds of duties, one a task; a round starts when the one before has ended. */
  rounds(): Promise<readonly (readonly Duty[])[]>;
  /** All closenesses, after the last round. */
  total(): number;
  /** Whether leaf blocks are claimed. */
  claims(): boolean;
  close(): void;
}

/** By the tree in the room: grown by one task, then used by all. */
export function pushByTree(map: OpenRoom<DescentRoom>, { executor }: Job): Pushing {
  const all = Array.from({ length: executor.width });
  const rounds: Duty[][] = [
    all.map((_, part) => ({ kind: part === 0 ? "grow" : "none" })),
    all.map(() => ({ kind: "push" })),
  ];
  return {
    rounds: async () => rounds,
    total: () => treeTotal(map),
    claims: () => true,
    close() {},
  };
}

/**
 * By a grid in a room of its own, for it changes its size; one task does it all. A map too wide for a grid is
 * pushed by its tree.
 */
export function pushByGrid(map: OpenRoom<DescentRoom>, shape: MapShape, job: Job): Pushing {
  const { executor } = job;
  const byTree = pushByTree(map, job);
  let open: { readonly room: OpenRoom<GridRoom>; readonly grid: GridShape } | null = null;
  let isWide = false;

  async function gridOf(wanted: GridShape) {
    if (open?.grid.size === wanted.size) return open;
    open?.room.close();
    open = null;
    const room = executor.engine.open(gridLayout(wanted, shape));
    open = { room, grid: wanted };
    await executor.run("tsneSpectrum", { grid: room.handle, shape: wanted });
    return open;
  }

  return {
    async rounds() {
      const { low, high } = boundsOf(map.views.box, 2);
      const [lowX = 0, lowY = 0] = low;
      const [highX = 0, highY = 0] = high;
      const wanted = gridShape(Math.max(highX - lowX, highY - lowY));
      isWide = wanted === null;
      if (wanted === null) return byTree.rounds();
      const { room, grid } = await gridOf(wanted);
      const half = grid.nodes / 2 / grid.perStep;
      const place = { x0: (lowX + highX) / 2 - half, y0: (lowY + highY) / 2 - half };
      const duties = Array.from({ length: executor.width }, (_, part): Duty => {
        if (part > 0) return { kind: "none" };
        return { kind: "grid", room: room.handle, shape: grid, place };
      });
      return [duties];
    },
    total() {
      if (isWide) return byTree.total();
      const sums = map.views.sums.subarray(0, shape.blocks);
      return sums.reduce((total, sum) => total + sum, 0) - shape.rows;
    },
    claims: () => isWide,
    close: () => open?.room.close(),
  };
}
