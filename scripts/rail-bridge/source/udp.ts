import type { SourceConfig } from '../config.schema.ts';
import { openDatagrams } from './datagrams.ts';
import { decoderOf } from './decoder-of.ts';
import type { Listener, Source } from './source.ts';

/** Lines or binary frames in datagrams: a datagram holds whole ones; a line needs no end. */
export function udpSource(config: Extract<SourceConfig, { kind: 'udp' }>, listener: Listener): Source {
  return openDatagrams(config, listener, (datagram) => {
    const readings = decoderOf(config).push(config.protocol === 'line' ? Buffer.concat([datagram, newline]) : datagram);
    // Several in one datagram: only the last is where it is now.
    const newest = readings.at(-1);
    if (newest) listener.reading(newest);
  });
}

const newline = Buffer.from('\n');
