interface Thing {
  from: number;
  to: number;
  svg: string;
}

/** Things drawn together; where it has a fade, they dissolve from one height to another, as mountains do in mist. */
interface Band {
  fade: readonly [from: number, to: number] | undefined;
  things: Thing[];
}

/**
 * A painting too long for one picture: things know from where to where they reach, so that each piece of it is drawn with
 * nothing but what is seen there.
 */
export class Sheet {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  private readonly bands: Band[] = [];
  private readonly definitions: string[] = [];

  /** @param ends in px of a stage 1080 px high @param top where the picture begins on that stage @param bottom where it ends */
  constructor({ left, right }: { left: number; right: number }, top = 0, bottom = 1080) {
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  /** Everything added from now on lies in front of all before. */
  band(fade?: readonly [from: number, to: number]): this {
    this.bands.push({ fade, things: [] });
    return this;
  }

  define(svg: string): void {
    this.definitions.push(svg);
  }

  add(from: number, to: number, svg: string): void {
    if (this.bands.length === 0) this.band();
    this.bands.at(-1)!.things.push({ from, to, svg });
  }

  /** The piece from x on, as an SVG document. */
  piece(x: number, width: number): string {
    const seen = ({ from, to }: Thing) => to >= x && from <= x + width;
    const height = this.bottom - this.top;
    const whole = `x="${String(x)}" y="${String(this.top)}" width="${String(width)}" height="${String(height)}"`;
    const drawn = this.bands.map(({ fade, things }, index) => {
      const inside = things
        .filter(seen)
        .map(({ svg }) => svg)
        .join('\n');
      if (fade === undefined) return inside;
      const [from, to] = fade;
      return `<linearGradient id="f${String(index)}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${String(from)}" y2="${String(to)}"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
<mask id="m${String(index)}" maskUnits="userSpaceOnUse" ${whole}><rect ${whole} fill="url(#f${String(index)})"/></mask>
<g mask="url(#m${String(index)})">${inside}</g>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="${String(x)} ${String(this.top)} ${String(width)} ${String(height)}">
<defs>${this.definitions.join('')}</defs>
${drawn.join('\n')}
</svg>`;
  }
}
