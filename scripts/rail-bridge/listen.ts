import type { Server } from 'node:http';
import { Refusal } from './refusal.ts';

/** Listens on this machine alone. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Refusal(`端口 ${String(port)} 已被占用：是不是已经有一个桥在运行？`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
