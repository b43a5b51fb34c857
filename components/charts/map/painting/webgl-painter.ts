import { dotLook } from "./dot-look";
import { dotMasks, maskArea } from "./dot-masks";
import { type MapPainter, mostOnPixel, placementOf } from "./map-painter";
import type { Mask } from "./raster-dots";
import { createProgram, createTexture, type Program } from "./webgl-program";
import { dotFragment, dotVertex, wholeFragment, wholeVertex } from "./webgl-shaders";

const units = { sums: 0, masks: 1, inks: 2 } as const;

/**
 * Draws on the graphics card: all dots of a layer are added up in a texture of floats, which is then laid down as the canvas painter
 * does. Positions and the two bytes of each row are sent once; moving and zooming sends nothing but three numbers. null where
 * there is no WebGL 2, or none that can add floats.
 */
export function createWebglPainter(canvas: HTMLCanvasElement): MapPainter | null {
  const gl = canvas.getContext("webgl2", {
    antialias: false,
    depth: false,
    // A saved picture reads the canvas when nothing is being drawn.
    preserveDrawingBuffer: true,
    powerPreference: "high-performance",
  });
  if (!gl) return null;
  const isFine = gl.getExtension("EXT_color_buffer_float") && gl.getExtension("EXT_float_blend");
  if (!isFine && !gl.getExtension("EXT_color_buffer_half_float")) return null;
  const dotProgram = createProgram(gl, dotVertex, dotFragment);
  const wholeProgram = createProgram(gl, wholeVertex, wholeFragment);
  if (!dotProgram || !wholeProgram) return null;

  const sums = createSums(gl, isFine ? gl.RGBA32F : gl.RGBA16F);
  const rows = createRows(gl, dotProgram);
  const masks = createTexture(gl, units.masks, gl.LINEAR);
  const inks = createTexture(gl, units.inks, gl.NEAREST);
  const nothing = gl.createVertexArray();
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  let sentInks: Float32Array | null = null;
  let sentMasks: readonly Mask[] = [];
  let masksOf = "";

  function sendMasks(radius: number, hasShapes: boolean): readonly Mask[] {
    const key = `${radius} ${hasShapes}`;
    if (key === masksOf) return sentMasks;
    masksOf = key;
    sentMasks = dotMasks(radius, hasShapes);
    const size = sentMasks[0]?.size ?? 1;
    const across = size * sentMasks.length;
    const bytes = new Uint8Array(across * size);
    for (const [cell, { weights }] of sentMasks.entries()) {
      for (let i = 0; i < weights.length; i++) {
        bytes[Math.floor(i / size) * across + cell * size + (i % size)] = 255 * weights[i]!;
      }
    }
    gl!.activeTexture(gl!.TEXTURE0 + units.masks);
    gl!.bindTexture(gl!.TEXTURE_2D, masks);
    gl!.texImage2D(gl!.TEXTURE_2D, 0, gl!.R8, across, size, 0, gl!.RED, gl!.UNSIGNED_BYTE, bytes);
    return sentMasks;
  }

  function sendInks(colors: Float32Array): void {
    if (colors === sentInks) return;
    sentInks = colors;
    const bytes = new Uint8Array((4 * colors.length) / 3);
    for (let i = 0; i < colors.length; i++) {
      bytes[4 * Math.floor(i / 3) + (i % 3)] = Math.round(255 * (colors[i] as number));
    }
    gl!.activeTexture(gl!.TEXTURE0 + units.inks);
    gl!.bindTexture(gl!.TEXTURE_2D, inks);
    gl!.texImage2D(
      gl!.TEXTURE_2D,
      0,
      gl!.RGBA8,
      bytes.length / 4,
      1,
      0,
      gl!.RGBA,
      gl!.UNSIGNED_BYTE,
      bytes,
    );
  }

  return {
    draw(frame) {
      const { coordinates, dots, ratio } = frame;
      const count = coordinates.length >> 1;
      const width = Math.max(1, Math.round(frame.width * ratio));
      const height = Math.max(1, Math.round(frame.height * ratio));
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      const look = dotLook(count, frame.zoom.k);
      const { left, top, scale } = placementOf(frame, ratio);
      const drawn = sendMasks(look.radius * ratio, look.hasShapes);
      sendInks(frame.inks);
      rows.send(coordinates, dots);
      sums.resize(width, height);
      gl.viewport(0, 0, width, height);
      gl.enable(gl.BLEND);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      for (const layer of dots.hasGray ? [0, 1] : [1]) {
        dotProgram.start();
        gl.bindFramebuffer(gl.FRAMEBUFFER, sums.target);
        gl.clear(gl.COLOR_BUFFER_BIT);
        gl.blendFunc(gl.ONE, gl.ONE);
        gl.bindVertexArray(rows.array);
        gl.uniform2f(dotProgram.uniform("size"), width, height);
        gl.uniform3f(dotProgram.uniform("placement"), left, top, scale);
        gl.uniform1f(dotProgram.uniform("pointSize"), drawn[0]?.size ?? 1);
        gl.uniform1ui(dotProgram.uniform("layer"), layer);
        gl.uniform1i(dotProgram.uniform("hasShapes"), Number(look.hasShapes));
        gl.uniform1f(dotProgram.uniform("cells"), drawn.length);
        gl.uniform1i(dotProgram.uniform("inks"), units.inks);
        gl.uniform1i(dotProgram.uniform("masks"), units.masks);
        gl.drawArrays(gl.POINTS, 0, count);

        wholeProgram.start();
        gl.bindFramebuffer(gl.FRAMEBUFFER, null);
        gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
        gl.bindVertexArray(nothing);
        gl.uniform1i(wholeProgram.uniform("sums"), units.sums);
        gl.uniform1f(wholeProgram.uniform("alone"), look.alone);
        const most = mostOnPixel(frame.crowding, scale, maskArea(drawn), count);
        gl.uniform1f(wholeProgram.uniform("most"), Math.min(most, 1e9));
        gl.drawArrays(gl.TRIANGLES, 0, 3);
      }
    },
    close() {
      // Browsers keep few contexts; a canvas that is still there is drawn on again.
      setTimeout(() => {
        if (!canvas.isConnected) gl.getExtension("WEBGL_lose_context")?.loseContext();
      });
    },
  };
}

/** Where dots are added up. */
function createSums(gl: WebGL2RenderingContext, format: number) {
  const target = gl.createFramebuffer();
  let texture: WebGLTexture | null = null;
  let [width, height] = [0, 0];
  return {
    target,
    resize(wide: number, high: number) {
      if (wide === width && high === height) return;
      [width, height] = [wide, high];
      gl.deleteTexture(texture);
      texture = createTexture(gl, units.sums, gl.NEAREST);
      gl.texStorage2D(gl.TEXTURE_2D, 1, format, wide, high);
      gl.bindFramebuffer(gl.FRAMEBUFFER, target);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    },
  };
}

/** Positions, colors and shapes of the rows, sent when they changed. */
function createRows(gl: WebGL2RenderingContext, { program }: Program) {
  const array = gl.createVertexArray();
  const buffers = { place: gl.createBuffer(), color: gl.createBuffer(), shape: gl.createBuffer() };
  gl.bindVertexArray(array);
  for (const [name, buffer] of Object.entries(buffers)) {
    const at = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(at);
    if (name === "place") gl.vertexAttribPointer(at, 2, gl.FLOAT, false, 0, 0);
    else gl.vertexAttribIPointer(at, 1, gl.UNSIGNED_BYTE, 0, 0);
  }
  const sent = new Map<keyof typeof buffers, unknown>();
  const send = (name: keyof typeof buffers, values: Float32Array | Uint8Array) => {
    if (sent.get(name) === values) return;
    sent.set(name, values);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[name]);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
  };
  return {
    array,
    send(
      coordinates: Float32Array,
      { colors, shapes }: { readonly colors: Uint8Array; readonly shapes: Uint8Array },
    ) {
      send("place", coordinates);
      send("color", colors);
      send("shape", shapes);
    },
  };
}
