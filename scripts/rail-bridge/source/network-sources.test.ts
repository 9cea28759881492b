import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Aedes } from 'aedes';
import { toBuffer } from 'osc-min';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeBinary } from '@/core/rail/frame/binary.ts';
import { layout } from '../../rail-simulator/simulator.ts';
import { startTrial, type Heard, type Trial } from '../trial.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function bridge(config: object): Promise<Heard> {
  const trial: Trial = await startTrial({ unit: 'mm', ...config });
  ends.push(() => trial.stop());
  return trial.hear();
}

/** A port that nobody has at the moment. */
async function freePort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

/** Sends again and again until the test ends: datagrams may be lost. */
function sendTo(port: number, datagrams: Uint8Array[]): void {
  const socket = createSocket('udp4');
  const timer = setInterval(() => {
    for (const datagram of datagrams) socket.send(datagram, port, '127.0.0.1');
  }, 20);
  ends.push(() => {
    clearInterval(timer);
    socket.close();
  });
}

const text = (line: string): Uint8Array => Buffer.from(line);

describe('UDP', () => {
  it('reads lines, with and without an end; the last of a datagram counts', async () => {
    const port = await freePort();
    const page = await bridge({ source: { kind: 'udp', port, line: { template: 'X={raw}' } } });
    sendTo(port, [text('noise'), text('X=5\nX=6\nX=1234.5'), text('X=12e5'), Buffer.alloc(2000, 0x58)]);
    expect((await page.position(({ mm }) => mm !== null)).mm).toBe(1234.5);
    expect(new Set(page.positions.map(({ raw }) => raw)).has(12e5)).toBe(false);
  });

  it('reads binary frames', async () => {
    const port = await freePort();
    const page = await bridge({ source: { kind: 'udp', port, protocol: 'binary' } });
    const frame = encodeBinary(layout, { raw: -321 });
    sendTo(port, [frame.map((byte, at) => (at === 4 ? byte ^ 1 : byte)), frame.subarray(0, 5), frame]);
    expect((await page.position(({ raw }) => raw !== null)).raw).toBe(-321);
  });

  it('hears the named machines alone', async () => {
    const port = await freePort();
    const page = await bridge({ source: { kind: 'udp', port, from: ['10.1.2.3'] } });
    sendTo(port, [text('5')]);
    await page.position(({ seq }) => seq > (page.positions[0]?.seq ?? 0));
    expect(page.positions.every(({ raw }) => raw === null)).toBe(true);
  });
});

it('OSC: the first number for the address, also in bundles; other packets change nothing', async () => {
  const port = await freePort();
  const page = await bridge({ source: { kind: 'osc', port } });
  const message = (address: string, args: object[]) => toBuffer({ address, args } as never);
  const bytes = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  sendTo(port, [
    text('/rail/position'),
    bytes(message('/rail/other', [{ type: 'float', value: 1 }])),
    bytes(message('/rail/position', [{ type: 'string', value: '7' }])),
    bytes(
      toBuffer({
        oscType: 'bundle',
        timetag: [0, 1],
        elements: [{ address: '/rail/position', args: [{ type: 'integer', value: 4321 }] }],
      } as never),
    ),
  ]);
  expect((await page.position(({ raw }) => raw !== null)).raw).toBe(4321);
});

describe('MQTT', () => {
  async function broker() {
    const aedes = await Aedes.createBroker();
    const server = createServer(aedes.handle).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ends.push(() => {
      aedes.close();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const publish = (payload: string, retain = false): void =>
      aedes.publish(
        { cmd: 'publish', qos: 0, dup: false, retain, topic: 'hall/rail', payload: Buffer.from(payload) },
        () => {},
      );
    return { url: `mqtt://127.0.0.1:${String(port)}`, publish };
  }

  it('reads a field of JSON; what the broker kept, and what is no number, is passed over', async () => {
    const { url, publish } = await broker();
    publish('{"mm":1}', true);
    const page = await bridge({ source: { kind: 'mqtt', url, topic: 'hall/rail', field: 'mm' } });
    await page.state(({ source }) => source.up);
    for (const payload of ['', '5', '{"mm":"6"}', '{"mm":null}', '[', '{"mm":2500.5}']) publish(payload);
    expect((await page.position(({ raw }) => raw !== null)).raw).toBe(2500.5);
  });

  it('reads a plain number', async () => {
    const { url, publish } = await broker();
    const page = await bridge({ source: { kind: 'mqtt', url, topic: 'hall/rail' } });
    await page.state(({ source }) => source.up);
    publish('77');
    expect((await page.position(({ raw }) => raw !== null)).mm).toBe(77);
  });
});
