import type { CDPSession, Page } from '@playwright/test';

/** What a page has drawn, as `watchDrawing` counts it. */
export interface Drawing {
  frames: number;
  /** Of the dearest frame. */
  calls: number;
  triangles: number;
  /** Milliseconds from `mark` to the first frame that was finished. */
  first: number | undefined;
  /** Bytes of all textures that live, with their smaller copies. */
  textures: number;
  mark: number;
}

declare global {
  interface Window {
    drawing: Drawing;
  }
}

/**
 * Runs in the page before anything else: counts what WebGL draws, and waits after every frame until it is finished, by
 * reading one pixel back. A frame is a callback of `requestAnimationFrame` that drew something.
 */
export function watchDrawing(): void {
  const drawing: Drawing = { frames: 0, calls: 0, triangles: 0, first: undefined, textures: 0, mark: 0 };
  window.drawing = drawing;
  let gl: WebGL2RenderingContext | undefined;
  let calls = 0;
  let triangles = 0;
  const note = (context: WebGL2RenderingContext, count: number): void => {
    gl = context;
    calls++;
    triangles += count / 3;
  };
  const gl2 = WebGL2RenderingContext.prototype;
  const drawElements = gl2.drawElements;
  gl2.drawElements = function (mode, count, type, offset) {
    note(this, count);
    drawElements.call(this, mode, count, type, offset);
  };
  const drawArrays = gl2.drawArrays;
  gl2.drawArrays = function (mode, first, count) {
    note(this, count);
    drawArrays.call(this, mode, first, count);
  };
  const bound = new Map<number, WebGLTexture | null>();
  const sizes = new Map<WebGLTexture, number>();
  const bindTexture = gl2.bindTexture;
  gl2.bindTexture = function (target, texture) {
    bound.set(target, texture);
    bindTexture.call(this, target, texture);
  };
  const keep = (target: number, levels: number, pixels: number): void => {
    const texture = bound.get(target);
    if (!texture) return;
    const bytes = pixels * 4 * (levels > 1 ? 4 / 3 : 1);
    drawing.textures += bytes - (sizes.get(texture) ?? 0);
    sizes.set(texture, bytes);
  };
  const texStorage2D = gl2.texStorage2D;
  gl2.texStorage2D = function (target, levels, format, width, height) {
    keep(target, levels, width * height);
    texStorage2D.call(this, target, levels, format, width, height);
  };
  const texStorage3D = gl2.texStorage3D;
  gl2.texStorage3D = function (target, levels, format, width, height, depth) {
    keep(target, levels, width * height * depth);
    texStorage3D.call(this, target, levels, format, width, height, depth);
  };
  const deleteTexture = gl2.deleteTexture;
  gl2.deleteTexture = function (texture) {
    drawing.textures -= (texture && sizes.get(texture)) ?? 0;
    if (texture) sizes.delete(texture);
    deleteTexture.call(this, texture);
  };
  const ask = window.requestAnimationFrame.bind(window);
  const pixel = new Uint8Array(4);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      calls = 0;
      triangles = 0;
      callback(time);
      if (calls === 0 || !gl) return;
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      drawing.frames++;
      drawing.calls = Math.max(drawing.calls, calls);
      drawing.triangles = Math.max(drawing.triangles, triangles);
      drawing.first ??= performance.now() - drawing.mark;
    });
}

export function readDrawing(page: Page): Promise<Drawing> {
  return page.evaluate(() => ({ ...window.drawing }));
}

/** Counts scripts as they come over the wire, from now on, without the headers of their answers. */
export async function countScripts(page: Page): Promise<() => number> {
  const network: CDPSession = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, response }) => {
    // What is loaded ahead is no script yet by its type.
    if (response.mimeType.endsWith('javascript')) scripts.add(requestId);
  });
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}
