import { html, render, type TemplateResult } from 'lit-html';
import type { DeviceRequest } from '@/core/device/device.ts';
import { Refused, send } from '@/kiosk/live/send.ts';

/** Over the way through the sign-in page, which drops what stands behind `#`. */
const codeName = 'xuelang-device-code';
const root = document.querySelector<HTMLElement>('[data-device]')!;
root.replaceChildren();
let code = '';

function show(title: string, content: TemplateResult): void {
  render(
    html`<section class="plain-view">
      <h1>${title}</h1>
      ${content}
    </section>`,
    root,
  );
}

function fail(error: unknown): void {
  const refused = error instanceof Refused ? error : new Refused();
  show(
    refused.problem?.title ?? '打不开',
    html`<p role="alert">${refused.problem?.detail ?? refused.words}</p>
      ${
        refused.problem === undefined
          ? html`<button type="button" class="button" @click=${() => location.reload()}>再试一次</button>`
          : html`<p class="quiet">要登录，请在屏幕上重新点“登录”，再扫一次。</p>`
      }`,
  );
}

async function answer(number: string | null): Promise<void> {
  try {
    await send('/api/auth/device/answer', { user_code: code, number });
    sessionStorage.removeItem(codeName);
    if (number === null) show('已经拒绝', html`<p>那块屏幕没有登录。如果不是您自己扫的码，请告诉管理员。</p>`);
    else
      show(
        '屏幕上登录好了',
        html`<p>请看屏幕。离开时点“退出”；没有人碰的话，屏幕会自己退出，并清掉痕迹。</p>
          <p class="quiet">这一页可以关了。</p>`,
      );
  } catch (error) {
    fail(error);
  }
}

function ask({ title, address, created, numbers }: DeviceRequest, name: string): void {
  show(
    '是您要在屏幕上登录吗',
    html`
      <dl class="device-facts">
        <dt>屏幕</dt>
        <dd><strong>${title === '' ? '没有名字的屏幕' : title}</strong></dd>
        <dt>账号</dt>
        <dd>${name}</dd>
        <dt>时间</dt>
        <dd class="figures">
          ${new Date(created).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}
        </dd>
        <dt>来自</dt>
        <dd class="figures">${address}</dd>
      </dl>
      <p>您正站在这块屏幕前面吗？请选屏幕上显示的数字：</p>
      <div class="numbers">
        ${numbers.map((number) => html`<button type="button" @click=${() => void answer(number)}>${number}</button>`)}
      </div>
      <button type="button" class="button button-quiet" @click=${() => void answer(null)}>不是我，拒绝</button>
      <p class="small quiet">别人发来的码、照片里的码都不要确认：那会让别人用您的名字登录。</p>
    `,
  );
}

async function begin(): Promise<void> {
  code = decodeURIComponent(location.hash.slice(1)) || (sessionStorage.getItem(codeName) ?? '');
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  if (!/^[\w-]{16,64}$/.test(code)) {
    show('扫屏幕上的码', html`<p>在屏幕上点“登录”，用手机相机或微信扫屏幕上的码，就会打开这一页。</p>`);
    return;
  }
  try {
    const { member } = await send<{ member: { displayName: string } | null }>('/api/session');
    if (member === null) {
      sessionStorage.setItem(codeName, code);
      show(
        '先在手机上登录',
        html`<p>在这台手机上登录以后，会自动回到这里确认。</p>
          <p><a class="button" href="/sign-in/">登录</a></p>`,
      );
      return;
    }
    ask(await send<DeviceRequest>(`/api/auth/device/request?user_code=${code}`), member.displayName);
  } catch (error) {
    fail(error);
  }
}

addEventListener('hashchange', () => void (location.hash.length > 1 && begin()));
void begin();
