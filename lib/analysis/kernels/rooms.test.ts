import { describe, expect, it } from "vitest";
import { f32, f64, i32, u8, u32 } from "./layout";
import { allEngines, bothEnds } from "./testing/engines";
import { kernelNames } from "./twins";

const layout = {
  values: f32(Float32Array.of(1.5, -2, 3)),
  sums: f64(5),
  labels: i32(Int32Array.of(-1, 7)),
  starts: u32(2),
  flags: u8(Uint8Array.of(1, 2, 3)),
};

describe.each(allEngines().map((engine) => ({ kind: engine.kind, engine })))(
  "rooms of the $kind engine",
  ({ engine }) => {
    it("hold what was given and zeros elsewhere, also in memory that was used before", () => {
      for (let round = 0; round < 3; round++) {
        const room = engine.open(layout);
        expect([...room.views.values]).toEqual([1.5, -2, 3]);
        expect([...room.views.sums]).toEqual([0, 0, 0, 0, 0]);
        expect([...room.views.labels]).toEqual([-1, 7]);
        expect([...room.views.starts]).toEqual([0, 0]);
        expect([...room.views.flags]).toEqual([1, 2, 3]);
        room.views.sums.fill(9);
        room.views.starts.fill(9);
        room.close();
      }
    });

    it("start every array at a multiple of 16, and none at 0", () => {
      const room = engine.open(layout);
      for (const at of Object.values(room.at)) {
        expect(at % 16).toBe(0);
        expect(at).toBeGreaterThan(0);
      }
      room.close();
    });

    it("can be attached to by their handle", () => {
      const room = engine.open(layout);
      const again = engine.attach(room.handle);
      again.views.sums[3] = 42;
      expect(room.views.sums[3]).toBe(42);
      expect(again.at).toEqual(room.at);
      room.close();
    });

    it("stay whole while others come and go", () => {
      const first = engine.open({ values: f32(Float32Array.of(1, 2, 3)) });
      const large = engine.open({ values: f64(1_000_000) });
      large.views.values.fill(5);
      large.close();
      const second = engine.open({ values: f64(100_000) });
      second.views.values.fill(6);
      expect([...first.views.values]).toEqual([1, 2, 3]);
      first.close();
      second.close();
    });

    it("have every kernel", () => {
      const room = engine.open({ values: f32(1) });
      for (const name of kernelNames) expect(room.kernels[name]).toBeTypeOf("function");
      room.close();
    });

    it("refuse more memory than there is with a plain message", () => {
      expect(() => engine.open({ values: u8(2 ** 40) })).toThrowError(
        expect.objectContaining({ code: "memory-refused", message: expect.stringMatching(/MB/) }),
      );
    });
  },
);

describe("shared memory", () => {
  it("shows a task the room that the job opened, and keeps what the task opens to itself", () => {
    const { owner, member } = bothEnds();
    const room = owner.open(layout);
    const seen = member.attach(structuredClone({ ...room.handle }));
    seen.views.labels[0] = 3;
    expect(room.views.labels[0]).toBe(3);
    const own = member.open(layout);
    expect(own.views.labels.buffer).not.toBe(room.views.labels.buffer);
    own.close();
    room.close();
  });

  it("shows arrays beyond what the memory was when the task's thread started", () => {
    const { owner, member } = bothEnds();
    const room = owner.open({ values: f64(Float64Array.from({ length: 500_000 }, (_, i) => i)) });
    expect(member.attach(room.handle).views.values.at(-1)).toBe(499_999);
    room.close();
  });
});
