import type { ServerResponse } from 'node:http';

/** Pages that hear positions. */
export interface Streams {
  add(response: ServerResponse): void;
  /** To all: the newest only. Who can't keep up misses those in between. */
  position(message: object): void;
  /** To all, and nothing of it may be missed. */
  event(name: string, message: object): void;
  /** False where there are as many as one device could have. */
  readonly hasRoom: boolean;
  end(): void;
}

const most = 8;

/** Server-sent events to a few pages of this machine. `greet` writes what each newcomer hears first. */
export function openStreams(greet: () => { position: object; state: object }): Streams {
  const waiting = new Map<ServerResponse, string | null>();
  const send = (response: ServerResponse, text: string): void => {
    // A page that has not read the last one gets only the newest, as soon as it reads again.
    if (response.writableNeedDrain) waiting.set(response, text);
    else response.write(text);
  };
  return {
    add(response) {
      waiting.set(response, null);
      response.socket?.setNoDelay(true);
      const { position, state } = greet();
      response.write(`event: state\ndata: ${JSON.stringify(state)}\n\ndata: ${JSON.stringify(position)}\n\n`);
      response.on('drain', () => {
        const text = waiting.get(response);
        waiting.set(response, null);
        if (text) response.write(text);
      });
      response.on('close', () => waiting.delete(response));
    },
    position(message) {
      const text = `data: ${JSON.stringify(message)}\n\n`;
      for (const response of waiting.keys()) send(response, text);
    },
    event(name, message) {
      for (const response of waiting.keys()) response.write(`event: ${name}\ndata: ${JSON.stringify(message)}\n\n`);
    },
    get hasRoom() {
      return waiting.size < most;
    },
    end() {
      for (const response of waiting.keys()) response.destroy();
    },
  };
}
