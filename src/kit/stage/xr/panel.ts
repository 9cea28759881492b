import { CanvasTexture, GLSL3, LinearMipmapLinearFilter, Mesh, PlaneGeometry, RawShaderMaterial } from 'three';
import {
  buttonHeight,
  pagesOf,
  rowsOf,
  type Block,
  type Item,
  type Measure,
  type PanelButton,
  type Placed,
} from './layout.ts';
import { drawPanel, fontOf } from './draw-panel.ts';
import { listen, type Pointed } from './pointed.ts';

export interface Content {
  blocks: readonly Block[];
  buttons: readonly PanelButton[];
}

/** What is written on a page, and where one can choose: all in ems, from the panel's upper left corner. */
export interface Sheet {
  width: number;
  height: number;
  items: readonly Item[];
  buttons: readonly Placed[];
  /** Where items begin, and where buttons do. */
  top: number;
  foot: number;
  note: string;
}

export interface PanelOptions {
  /** In ems: the width, and the greatest height. */
  width: number;
  tallest: number;
  /** Metres an em; 0.031 is 1.2° from 1.5 m away, a line of text half as much again. */
  em?: number;
  /** The names of what turns pages. */
  words: { before: string; next: string };
  /** Another thing on the panel is pointed at. */
  onHover: (name: string) => void;
}

/** Pixels an em: what a headset shows of it from a step away, and a little more. */
const pixels = 44;
export const margin = 1.2;

/** A sheet that stands in the scene: words in pages, choices, buttons. Its middle is its origin; it looks to +z. */
export class Panel extends Mesh<PlaneGeometry, RawShaderMaterial> {
  sheet: Sheet | undefined;
  private readonly options: Required<PanelOptions>;
  private readonly canvas = document.createElement('canvas');
  private readonly texture = new CanvasTexture(this.canvas);
  private content: Content = { blocks: [], buttons: [] };
  private page = 0;
  private hovered: Item | Placed | undefined;
  private readonly context: CanvasRenderingContext2D;
  private readonly measure: Measure;

  constructor(options: PanelOptions) {
    super(new PlaneGeometry(1, 1), undefined);
    this.options = { em: 0.031, ...options };
    this.texture.minFilter = LinearMipmapLinearFilter;
    this.texture.anisotropy = 4;
    this.material = panelMaterial(this.texture);
    this.visible = false;
    this.renderOrder = 5;
    const context = (this.context = this.canvas.getContext('2d', { willReadFrequently: true })!);
    this.measure = (text, size, isTitle) => {
      context.font = fontOf(size * pixels, isTitle);
      return context.measureText(text).width / pixels;
    };
    listen(this, {
      move: (pointed) => this.hover(this.at(pointed)),
      leave: () => this.hover(undefined),
      choose: (pointed) => this.choose(pointed),
    });
  }

  /** Its size as it stands, in metres. */
  get size(): { width: number; height: number } {
    return { width: this.scale.x, height: this.scale.y };
  }

  /** Says something else. @param isOther something wholly different, read from its first page */
  show(content: Content, isOther: boolean): void {
    this.content = content;
    if (isOther) this.page = 0;
    this.visible = true;
    this.set();
  }

  close(): void {
    this.geometry.dispose();
    this.material.dispose();
    this.texture.dispose();
  }

  private set(): void {
    const { width, tallest, em, words } = this.options;
    const inner = width - 2 * margin;
    const lay = (buttons: readonly PanelButton[]) => {
      const rows = rowsOf(buttons, inner, this.measure);
      const room = tallest - 2 * margin - rows.height - (rows.height > 0 ? margin : 0);
      return { rows, pages: pagesOf(this.content.blocks, { width: inner, height: room }, this.measure) };
    };
    let { rows, pages } = lay(this.content.buttons);
    if (pages.length > 1) {
      const turning = [
        { label: words.before, act: () => this.turn(-1) },
        { label: words.next, act: () => this.turn(1) },
      ];
      ({ rows, pages } = lay([...turning, ...this.content.buttons]));
    }
    this.page = Math.min(this.page, pages.length - 1);
    const items = pages[this.page]!;
    // All pages are as tall as the tallest: a sheet does not change while one turns it.
    const written = Math.max(...pages.map((page) => (page.length === 0 ? 0 : page.at(-1)!.y + page.at(-1)!.height)));
    const foot = margin + written + (written > 0 && rows.height > 0 ? margin * 0.8 : 0);
    this.sheet = {
      ...{ width, height: foot + rows.height + margin, items, top: margin, foot, buttons: rows.placed },
      note: pages.length > 1 ? `${String(this.page + 1)} / ${String(pages.length)}` : '',
    };
    this.hovered = undefined;
    this.scale.set(width * em, this.sheet.height * em, 1);
    this.draw();
  }

  private turn(by: number): void {
    this.page = Math.max(0, this.page + by);
    this.set();
  }

  private draw(): void {
    const { sheet, canvas, texture } = this;
    if (!sheet) return;
    const [width, height] = [Math.ceil(sheet.width * pixels), Math.ceil(sheet.height * pixels)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      texture.dispose();
    }
    drawPanel(this.context, sheet, this.hovered, pixels);
    texture.needsUpdate = true;
  }

  /** What one can choose at a point. */
  private at({ intersection: { uv } }: Pointed): Item | Placed | undefined {
    const { sheet } = this;
    if (!uv || !sheet) return undefined;
    const x = uv.x * sheet.width - margin;
    const y = (1 - uv.y) * sheet.height;
    const button = sheet.buttons.find(
      (one) =>
        x >= one.x && x <= one.x + one.width && y >= sheet.foot + one.y && y <= sheet.foot + one.y + buttonHeight,
    );
    return (
      button ??
      sheet.items.find(
        ({ block, y: top, height }) =>
          block.act &&
          x >= -0.3 &&
          x <= sheet.width - 2 * margin + 0.3 &&
          y >= sheet.top + top &&
          y <= sheet.top + top + height,
      )
    );
  }

  private hover(target: Item | Placed | undefined): void {
    if (target === this.hovered) return;
    this.hovered = target;
    this.draw();
    if (target) this.options.onHover(nameOf(target));
  }

  private choose(pointed: Pointed): void {
    const target = this.at(pointed);
    if (!target) return;
    if ('button' in target) target.button.act();
    else target.block.act?.();
  }
}

function nameOf(target: Item | Placed): string {
  if ('button' in target) return target.button.label;
  return [target.block.letter, target.block.text].filter(Boolean).join(' ');
}

function panelMaterial(texture: CanvasTexture): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    transparent: true,
    uniforms: { sheet: { value: texture } },
    vertexShader: `precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec3 position;
in vec2 uv;
out vec2 at;
void main() {
  at = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: `precision highp float;
uniform sampler2D sheet;
in vec2 at;
out vec4 colour;
void main() {
  colour = texture(sheet, at);
  if (colour.a < 0.02) discard;
}`,
  });
}
