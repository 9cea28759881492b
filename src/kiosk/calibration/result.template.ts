import { html, nothing, type TemplateResult } from 'lit-html';
import type { Desk } from './desk.ts';

/** What the points say together, in figures and in a sentence. */
export function resultTemplate({ fit, survey }: Desk): TemplateResult {
  if (!fit) {
    const left = 2 - survey.points.filter(({ used }) => used).length;
    return html`<p class="verdict">
      ${left > 0 ? `再量 ${String(left)} 处，就能换算成毫米。` : '这几处的计数一样，换算不出来：请到别处再量。'}
    </p>`;
  }
  const used = fit.points.filter((point) => point.used);
  const worst = used.reduce((most, { residual }) => Math.max(most, Math.abs(residual)), 0);
  const outliers = used.filter(({ outlier }) => outlier).length;
  return html`<dl class="result figures">
      <div>
        <dt>每个计数</dt>
        <dd>${Math.abs(fit.line.scale).toPrecision(4)} 毫米</dd>
      </div>
      <div>
        <dt>方向</dt>
        <dd>${fit.reversed ? '相反' : '相同'}</dd>
      </div>
      <div>
        <dt>平均差</dt>
        <dd>${fit.spread.toFixed(1)} 毫米</dd>
      </div>
      <div>
        <dt>最大差</dt>
        <dd>${worst.toFixed(1)} 毫米</dd>
      </div>
    </dl>
    <p class="verdict">
      ${verdict(used.length, fit.spread, outliers)}${fit.reversed ? ' 编码器和墙的方向相反，已经倒过来算了。' : nothing}
    </p>`;
}

function verdict(count: number, spread: number, outliers: number): string {
  if (outliers > 0) return '有一处和别的对不上：去那里再按一次，或者让它不算。';
  if (count === 2) return '只有两处，看不出准不准：再量一两站。';
  if (spread <= 5) return '很准，可以保存。';
  if (spread <= 15) return '够用。想更准，把差得多的几站再量一次。';
  return '差得有点多：看看编码器有没有打滑，站的位置写得对不对。';
}
