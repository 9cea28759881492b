import { html, nothing, render } from 'lit-html';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import type { Reason } from '@/site/offline/failure.ts';
import { sizeText } from '@/site/offline/size.ts';
import type { OthersReport } from './others.ts';
import type { ReleaseReport } from './updater.ts';

const reasons: { [reason in Reason]: string } = {
  unreachable: '连不上服务器',
  changed: '网站正在更新，或者文件坏了',
  full: '磁盘放不下',
  gone: '网站上没有了',
  cancelled: '',
};

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
      ...othersRows(kiosk.status()['others'] as OthersReport | undefined),
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

/** What the office chose beyond the file, where it did. */
function othersRows(others: OthersReport | undefined): [string, string][] {
  if (!others || others.wanted === 0) return [];
  const { wanted, lacking } = others;
  return [
    ['组织者另选的', `${wanted} 件，存好 ${wanted - lacking.length} 件`],
    ...lacking.map(({ title, why }): [string, string] => [title, `没有存下${why ? `：${reasons[why]}` : ''}`]),
  ];
}
