import { html, render } from 'lit-html';
import type { Shell } from '@/kiosk/shell.ts';
import type { OpenRoom } from '@/kiosk/face.ts';
import { askAgent, hasAgent } from '@/kiosk/ask-agent.ts';
import { hasPin, pinPattern, setPin } from './pin.ts';

/** The staff's menu without what extensions add. */
export function ownEntries(kiosk: Shell, close: () => void): [title: string, open: OpenRoom][] {
  const entries: [string, OpenRoom][] = [['这台屏怎么样', (room) => diagnostics(kiosk, room)]];
  if (kiosk.isPreview) {
    entries.push(['设为一体机', (room) => choosePin(kiosk, room, '设好了。从现在起，离开这一页要先输入密码。', close)]);
    entries.push(['结束预览', () => location.assign('/')]);
    return entries;
  }
  entries.push(['换密码', (room) => choosePin(kiosk, room, '换好了。', close)]);
  entries.push(['离开', (room) => leave(kiosk, room)]);
  return entries;
}

function diagnostics(kiosk: Shell, room: HTMLElement): void {
  const draw = (storage: string): void => {
    const status = kiosk.status();
    const rows: [string, string][] = [
      ['编号', kiosk.id],
      ['身份', kiosk.isPreview ? '预览，没有设为一体机' : '一体机'],
      ['状态', status.state],
      ['屏幕', `${innerWidth}×${innerHeight}，像素比 ${devicePixelRatio}`],
      ['每秒画面', status.fps === 0 ? '还没有量' : String(status.fps)],
      ['程序', status.version],
      ['存储', storage],
      ['网络', navigator.onLine ? '有' : '没有'],
      ['安全地址', isSecureContext ? '是，可以离线' : '不是，不能离线'],
      ['时间', new Date().toLocaleString('zh-CN', { timeZone: kiosk.timeZone })],
      [
        '最近的错误',
        status.lastError
          ? `${new Date(status.lastError.at).toLocaleString('zh-CN')} ${[status.lastError.address, status.lastError.message].filter(Boolean).join(' ')}`
          : '没有',
      ],
    ];
    render(
      html`<dl class="figures">
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`,
      room,
    );
  };
  draw('…');
  const megabytes = (bytes = 0): string => `${Math.round(bytes / 1e6)} MB`;
  const { storage } = navigator as { storage?: StorageManager };
  void Promise.resolve(storage?.estimate?.())
    .then((estimate) =>
      draw(estimate ? `用了 ${megabytes(estimate.usage)}，共 ${megabytes(estimate.quota)}` : '不知道'),
    )
    .catch(() => draw('不知道'));
}

function choosePin(kiosk: Shell, room: HTMLElement, done: string, close: () => void): void {
  const draw = (said = ''): void => {
    render(
      html`<form @submit=${submit}>
        <label>
          新密码，4 到 8 位数字
          <input name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="8" />
        </label>
        <label>
          再写一遍
          <input name="again" type="password" inputmode="numeric" autocomplete="off" maxlength="8" />
        </label>
        <p role="status">${said}</p>
        <p>请记好：忘了密码，只能在系统里清掉浏览器的数据。</p>
        <button class="button">确定</button>
      </form>`,
      room,
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [pin, again] = [form.get('pin'), form.get('again')].map((value) => (typeof value === 'string' ? value : ''));
    if (!pinPattern.test(pin ?? '')) return draw('密码要 4 到 8 位数字');
    if (pin !== again) return draw('两遍不一样');
    void setPin(kiosk.device, pin ?? '').then(() => {
      if (!hasPin(kiosk.device)) return draw('这台设备存不下密码，请检查浏览器的设置');
      kiosk.device.set('role', 'kiosk');
      kiosk.notice(done);
      close();
      kiosk.reset();
    }, kiosk.trouble);
  };
  draw();
}

function leave(kiosk: Shell, room: HTMLElement): void {
  const act = (resign: boolean): void => {
    if (resign) {
      kiosk.device.set('role', undefined);
      kiosk.device.set('pin', undefined);
    }
    if (hasAgent()) askAgent({ ask: 'leave' });
    else location.assign('/');
  };
  render(
    html`<p>离开以后，这台设备就是一台普通的电脑${hasAgent() ? '，值守程序也停下来，直到再次启动' : ''}。</p>
      <button type="button" class="button" @click=${() => act(false)}>离开，下次打开还是一体机</button>
      <button type="button" class="button button-quiet" @click=${() => act(true)}>离开，不再作一体机</button>`,
    room,
  );
}
