import { traceSpan, type Traced } from './desk.ts';

/** The least height of the chart, in millimetres or counts: noise of a few must not fill it. */
const leastHeight = 40;

/** Draws the last seconds: as it came thin, made steady thick. Colours are the page's. */
export function drawTrace(canvas: HTMLCanvasElement, trace: readonly Traced[], now: number): void {
  const context = canvas.getContext('2d');
  const ratio = devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!context || width === 0) return;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  context.fillStyle = style.getPropertyValue('--text-2');
  context.font = `${style.fontSize} ${style.fontFamily}`;
  if (trace.length < 2) {
    context.textAlign = 'center';
    context.fillText('位置来了，就画在这里', width / 2, height / 2);
    return;
  }

  const values = trace.flatMap(({ raw, calm }) => [raw, calm]);
  const middle = (Math.max(...values) + Math.min(...values)) / 2;
  const span = Math.max(leastHeight, (Math.max(...values) - Math.min(...values)) * 1.2);
  const line = (pick: (traced: Traced) => number, colour: string, thick: number): void => {
    context.beginPath();
    for (const traced of trace) {
      const x = width - ((now - traced.at) / traceSpan) * width;
      context.lineTo(x, height / 2 - ((pick(traced) - middle) / span) * height);
    }
    context.strokeStyle = style.getPropertyValue(colour);
    context.lineWidth = thick;
    context.lineJoin = 'round';
    context.stroke();
  };
  line(({ raw }) => raw, '--line-strong', 1);
  line(({ calm }) => calm, '--accent-mark', 2.5);
  context.textAlign = 'left';
  context.fillText((middle + span / 2).toFixed(0), 4, parseFloat(style.fontSize) + 2);
  context.fillText((middle - span / 2).toFixed(0), 4, height - 5);
}
