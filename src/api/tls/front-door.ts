import { createServer, type Server, type Socket } from 'node:net';

/** A browser speaks at once; who says nothing for so long is let go. */
const patience = 30_000;

/** The first byte of a TLS connection: a record of the handshake (RFC 8446, 5.1). */
const handshake = 22;

/**
 * One port for two servers: the first byte of a connection tells TLS from plain HTTP. Who types an address without
 * https:// is so received by somebody who can tell them more.
 */
export function frontDoor(tls: Server, plain: Server): Server {
  const silent = new Set<Socket>();
  const door = createServer({ noDelay: true }, (socket) => {
    const letGo = () => socket.destroy();
    silent.add(socket);
    socket.setTimeout(patience, letGo);
    socket.on('error', letGo);
    socket.once('close', () => silent.delete(socket));
    socket.once('readable', () => {
      const first = socket.read() as Buffer | null;
      if (first === null) return; // It has ended without a word.
      silent.delete(socket);
      socket.setTimeout(0);
      socket.off('timeout', letGo);
      socket.unshift(first);
      (first[0] === handshake ? tls : plain).emit('connection', socket);
    });
  });
  const close = door.close.bind(door);
  door.close = (done) => {
    for (const socket of silent) socket.destroy();
    return close(done);
  };
  return door;
}
