import { connect } from 'node:net';
import type { Screen } from './screen.ts';
import { notify } from './systemd.ts';

/** Away from the kiosk: brings the page back, or says what it waits for as long as the server is not there. */
export async function openWhenThere(screen: Screen, url: string): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  const isThere = await answers(hostname, Number(port || (protocol === 'https:' ? 443 : 80)));
  if (isThere) {
    await screen.open();
    return;
  }
  notify('STATUS=等服务器');
  await screen.say(`正在等服务器 ${hostname}\n连上就会自己打开`);
}

function answers(host: string, port: number): Promise<boolean> {
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
