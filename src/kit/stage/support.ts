export interface Graphics {
  /** A processor draws, not a graphics card: less is drawn. */
  isSoftware: boolean;
  renderer: string;
}

/**
 * Opens what this browser draws 3D with, on a canvas in the page; undefined where it can't. Where a processor draws, opening
 * takes most of a second, so it happens once: the stage goes on with this context. A graphics card opens at once, and smooths
 * edges, which has to be asked for in opening: there the canvas gives way to a fresh one.
 */
export function openGraphics(canvas: HTMLCanvasElement): Graphics | undefined {
  let gl: WebGL2RenderingContext | null = null;
  try {
    gl = canvas.getContext('webgl2', {
      ...{ alpha: false, antialias: false, stencil: false },
      powerPreference: 'high-performance',
    });
  } catch {
    return undefined;
  }
  if (!gl) return undefined;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  const isSoftware = /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
  if (!isSoftware) {
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    canvas.replaceWith(canvas.cloneNode());
  }
  return { renderer, isSoftware };
}
