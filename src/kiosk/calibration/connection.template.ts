import { html, nothing, type TemplateResult } from 'lit-html';
import { readBridgeAddress } from '@/kiosk/position/bridge-address.ts';
import type { Desk } from './desk.ts';

const sources = { serial: '串口', udp: 'UDP', osc: 'OSC', mqtt: 'MQTT' };

/** Whether positions come, and if not, why and what to do. */
export function statusOf({ address, link, bridge, position }: Desk): { good: boolean; text: string } {
  const bad = (text: string): { good: boolean; text: string } => ({ good: false, text });
  const at = `127.0.0.1:${String(address?.port ?? '')}`;
  if (!address) return bad('还不知道滑轨的桥在哪里。请在下面填上端口和口令：启动桥的时候，它会说出来。');
  if (link === 'token') return bad('桥说口令不对。请对照桥的配置文件，在下面重新填。');
  if (link === 'full') return bad('连着桥的页面太多了。请关掉别的页面，这里会自己再试。');
  if (link === 'connecting' || link === 'none') return bad(`正在连接 ${at}……`);
  if (link === 'unreachable')
    return bad(
      `连不上 ${at}。请看看：桥是不是在这台机器上运行，端口对不对，它的配置里 origins 有没有 ${location.origin}。这里会一直再试。`,
    );
  const source = bridge ? sources[bridge.source.kind] : '';
  if (bridge && !bridge.source.up) return bad(`桥在运行，但是${source}没有接上。请看看传感器的线和配置里的 source。`);
  if (!position || position.raw === null)
    return bad(`${source}接上了，但是还没有读到位置。请推一推屏幕；还是没有，就看看协议和波特率。`);
  if (position.st === 'lost') return bad('传感器不出声了。请看看线和电源，接好以后会自己恢复。');
  return { good: true, text: `位置正从${source}来` };
}

/** Whether somebody has to say where the bridge is before anything else can be done. */
export function asksForBridge({ address, link }: Desk): boolean {
  return !address || link === 'token' || link === 'unreachable';
}

/** The form that says where the bridge is. */
export function connectionTemplate(desk: Desk): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const address = readBridgeAddress({ port: Number(form.get('port')), token: String(form.get('token')).trim() });
    if (address) desk.keepAddress(address);
    else desk.say('端口是 1 到 65535 的数，口令是 16 个以上的字母和数字。');
  };
  const { address } = desk;
  return html`<details class="panel connection no-print" ?open=${asksForBridge(desk)}>
    <summary>和桥的连接</summary>
    <form @submit=${submit}>
      <label
        >端口<input name="port" inputmode="numeric" autocomplete="off" .value=${String(address?.port ?? 8787)}
      /></label>
      <label class="wide"
        >口令<input name="token" autocomplete="off" spellcheck="false" .value=${address?.token ?? ''}
      /></label>
      <button class="button">连接</button>
    </form>
    ${desk.bridge ? html`<p class="quiet small">${facts(desk)}</p>` : nothing}
  </details>`;
}

function facts({ bridge }: Desk): string {
  if (!bridge) return '';
  const { motor, unit, calibration } = bridge;
  const limits = motor?.limits ? `，软限位 ${String(motor.limits.from)} 到 ${String(motor.limits.to)} 毫米` : '';
  return [
    `传来的是${unit === 'mm' ? '毫米' : '计数'}`,
    calibration ? `桥里有「${calibration.rail}」的校准` : '桥里还没有校准',
    motor ? `有电机，限速 ${String(motor.speed)} 毫米每秒${limits}` : '没有电机',
  ].join('；');
}
