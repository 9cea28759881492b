import type { KioskSelf } from '@/core/kiosk/office.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { askAgent } from '@/kiosk/ask-agent.ts';
import { ApiError, call } from '@/learner/api.ts';
import { runOperation } from './run.ts';

const digits = 8;

/** Where the device keeps the code that it was enrolled with: an agent brings the same one at each start. */
const usedCode = 'enrolled-with';

/** Offers enrolment in the staff's menu, and takes the code that an agent brings. */
export function offerEnrolment(kiosk: Kiosk): void {
  kiosk.addStaff('登记这台屏', (room) => fill(kiosk, room));
  let isTaking = false;
  kiosk.on('agent', (message) => {
    const code = typeof message === 'object' && message !== null && 'enrol' in message ? message.enrol : undefined;
    if (typeof code !== 'string' || isTaking) return;
    if (kiosk.device.get(usedCode) === code) {
      askAgent({ ask: 'enrolled' });
      return;
    }
    isTaking = true;
    void enrol(kiosk, code).then(
      ({ kiosk: id }) => {
        kiosk.device.set(usedCode, code);
        askAgent({ ask: 'enrolled' });
        if (id === kiosk.id) runOperation(kiosk);
        else location.replace(`/kiosk/${id}/`);
      },
      (error: unknown) => {
        isTaking = false;
        // Where the server can't be reached, the agent brings it again.
        if (error instanceof ApiError && error.problem?.type === '/problems/wrong-enrolment-code')
          askAgent({ ask: 'code-refused' });
      },
    );
  });
}

/** Enrols this device. */
async function enrol(kiosk: Kiosk, code: string): Promise<KioskSelf> {
  const self = (await call<KioskSelf>('/api/kiosks/enrol', { code })).body;
  kiosk.device.set('self', self);
  kiosk.device.set('settings', undefined);
  return self;
}

/** A pad of ten keys for eight digits; a keyboard does as well. */
function fill(kiosk: Kiosk, room: HTMLElement): void {
  const self = kiosk.device.get<KioskSelf>('self');
  const form = document.createElement('form');
  form.className = 'enrol';
  form.innerHTML = `
    <p class="enrol-who"></p>
    <label>登记码<input inputmode="numeric" autocomplete="off" maxlength="9" pattern="[0-9 ]*"></label>
    <div class="enrol-pad"></div>
    <p class="enrol-said" role="status"></p>
    <button type="submit" disabled>登记</button>`;
  const find = <E extends Element>(selector: string): E => form.querySelector<E>(selector)!;
  const [input, said, submit] = [
    find<HTMLInputElement>('input'),
    find('.enrol-said'),
    find<HTMLButtonElement>('button'),
  ];
  find('.enrol-who').textContent =
    self === undefined
      ? '在网站的管理页面「大屏」里要一个登记码，在这里输入。'
      : self.kiosk === kiosk.id
        ? `这台屏已登记为“${self.name}”。要换，请输入新的登记码。`
        : `这台屏登记的是另一个一体机的“${self.name}”，组织者在这里看不到它、也管不了它。请打开那个一体机的网址，或者要这个一体机的登记码，在这里输入。`;
  const plain = (): string => input.value.replace(/\D/g, '');
  const write = (text: string): void => {
    input.value = text.slice(0, digits).replace(/^(\d{4})(?=\d)/, '$1 ');
    submit.disabled = plain().length !== digits;
    said.textContent = '';
  };
  const key = (name: string, press: () => void): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', press);
    return button;
  };
  find('.enrol-pad').append(
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((one) => key(one, () => write(plain() + one))),
    key('清空', () => write('')),
    key('0', () => write(`${plain()}0`)),
    key('退格', () => write(plain().slice(0, -1))),
  );
  input.addEventListener('input', () => write(plain()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    said.textContent = '正在登记……';
    enrol(kiosk, plain()).then(
      ({ name, kiosk: id }) => {
        // Whoever looks at a kiosk has yet to say that this device is one, with a PIN.
        said.textContent = `登记好了：${name}。${kiosk.isPreview ? '接着请选「设为一体机」，给它设一个密码。' : ''}`;
        if (id === kiosk.id) runOperation(kiosk);
        else setTimeout(() => location.replace(`/kiosk/${id}/`), 2_000);
      },
      (error: unknown) => {
        submit.disabled = false;
        said.textContent =
          error instanceof ApiError && error.problem
            ? `${error.problem.title}。${error.problem.detail}`
            : '连不上服务器。请看看网络，再试一次。';
      },
    );
  });
  room.append(form);
}
