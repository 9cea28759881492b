export interface Graphics {
  /** A processor draws, not a graphics card: less is drawn. */
  isSoftware: boolean;
  renderer: string;
}

/** What this browser draws 3D with, or undefined where it can't. Costs one context, given back at once. */
export function findGraphics(): Graphics | undefined {
  const canvas = document.createElement('canvas');
  let gl: WebGL2RenderingContext | null = null;
  try {
    gl = canvas.getContext('webgl2');
  } catch {
    return undefined;
  }
  if (!gl) return undefined;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { renderer, isSoftware: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer) };
}
