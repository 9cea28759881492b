import { fromBuffer, type OscPacketOutput } from 'osc-min';
import type { SourceConfig } from '../config.schema.ts';
import { openDatagrams } from './datagrams.ts';
import type { Listener, Source } from './source.ts';

/** The first number of messages to one OSC address, also within bundles. */
export function oscSource(config: Extract<SourceConfig, { kind: 'osc' }>, listener: Listener): Source {
  return openDatagrams(config, listener, (datagram) => {
    const raw = numberFor(config.address, datagram);
    if (raw !== undefined) listener.reading({ raw });
  });
}

/** The newest number that a packet holds for an address; undefined where there is none, or it is no OSC. */
function numberFor(address: string, datagram: Buffer): number | undefined {
  try {
    return newest(address, fromBuffer(datagram));
  } catch {
    return undefined;
  }
}

function newest(address: string, packet: OscPacketOutput): number | undefined {
  if (packet.oscType === 'bundle')
    return packet.elements.map((element) => newest(address, element)).findLast((number) => number !== undefined);
  if (packet.address !== address) return undefined;
  const [first] = packet.args;
  return first && 'value' in first && typeof first.value === 'number' && Number.isFinite(first.value)
    ? first.value
    : undefined;
}
