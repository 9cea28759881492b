import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { motorOrderSchema, type MotorNews } from '@/core/rail/motor.ts';
import type { Motor } from './motor.ts';

const most = 8;

/** Pages that drive the motor: what they order, and what they hear of it. */
export function openMotorSocket(motor: Motor) {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    handleProtocols: (protocols) => (protocols.has('xuelang-rail') ? 'xuelang-rail' : false),
  });
  const tell = (socket: WebSocket, news: MotorNews): void => socket.send(JSON.stringify(news));

  server.on('connection', (socket) => {
    tell(socket, { motor: motor.state });
    socket.on('message', (data, isBinary) => {
      const order = isBinary ? undefined : motorOrderSchema.safeParse(parsed(String(data))).data;
      if (order === undefined) return tell(socket, { refused: 'bad-order' });
      if (order.do === 'go') {
        const refused = motor.go(socket, order.mm, order.stop);
        if (refused !== null) tell(socket, { refused });
      } else if (order.do === 'alive') motor.alive(socket);
      else motor[order.do]();
    });
    socket.on('close', () => motor.gone(socket));
    // A broken connection is closed next.
    socket.on('error', () => {});
  });

  return {
    /** A request for a WebSocket that may come in. */
    accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      if (server.clients.size >= most) socket.destroy();
      else server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
    },
    /** To all pages. */
    tell(news: MotorNews): void {
      for (const socket of server.clients) tell(socket, news);
    },
    end(): void {
      for (const socket of server.clients) socket.terminate();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
