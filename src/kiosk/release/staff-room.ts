import { html, nothing, render } from 'lit-html';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { sizeText } from '@/site/offline/size.ts';
import type { ReleaseReport } from './updater.ts';

const words: { [state in ReleaseReport['state']]: string } = {
  none: '没有',
  ready: '有，断网也能放',
  loading: '正在取新版本',
  trial: '新版本正在试用，一分钟没有问题才算数',
  failed: '新版本没有换上，原来的照放',
};

/** What the staff's menu says of the release; it says so anew each second until it is left. */
export function showRelease(kiosk: Kiosk, room: HTMLElement, signal: AbortSignal, look: () => void): void {
  const draw = (): void => {
    const report = kiosk.status()['release'] as ReleaseReport | undefined;
    if (!report) return;
    const { state, version, done, total, reason } = report;
    const rows: [string, string][] = [
      ['离线内容', version === null && state === 'failed' ? '没有，新版本没有换上' : words[state]],
      ['正在放的版本', version ?? '没有，直接从服务器来'],
      ...(state === 'loading' ? [['取到', `${sizeText(done)}，共 ${sizeText(total)}`] as [string, string]] : []),
      ...(reason === null ? [] : [['原因', reason] as [string, string]]),
    ];
    render(
      html`<dl class="figures">
          ${rows.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
        ${
          ['ready', 'failed'].includes(state)
            ? html`<button type="button" class="button" @click=${look}>看看有没有新版本</button>`
            : nothing
        }`,
      room,
    );
  };
  draw();
  const stop = kiosk.on('tick', draw);
  signal.addEventListener('abort', stop);
}
