import { connect } from 'node:net';
import type { Screen } from './screen.ts';
import { notify } from './systemd.ts';

/** Away from the kiosk: brings the page back, or says what it waits for as long as the server is not there. */
export async function openWhenThere(screen: Screen, url: string): Promise<void> {
  if (await isReachable(url)) {
    await screen.open();
    return;
  }
  notify('STATUS=等服务器');
  await screen.say(`正在等服务器 ${new URL(url).hostname}\n连上就会自己打开`);
}

/** Whether somebody listens at an address. */
export function isReachable(url: string): Promise<boolean> {
  const { hostname: host, port: named, protocol } = new URL(url);
  const port = Number(named || (protocol === 'https:' ? 443 : 80));
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port, timeout: 3000 });
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
