import type { SourceConfig } from '../config.schema.ts';
import { decoderOf } from './decoder-of.ts';
import { pollModbus } from './modbus-poll.ts';
import { openSerial } from './serial-port.ts';
import type { Listener, Source } from './source.ts';

/** An encoder on a serial port: it talks by itself (lines, binary frames) or is asked (Modbus). */
export function serialSource(config: Extract<SourceConfig, { kind: 'serial' }>, listener: Listener): Source {
  const { protocol } = config;
  if (protocol === 'modbus') return pollModbus(config, config.modbus, listener);
  const decode = () => decoderOf({ ...config, protocol }, listener.line);
  let decoder = decode();
  return openSerial(config, {
    bytes: (bytes) => decoder.push(bytes).forEach(listener.reading),
    up() {
      // Half a frame from before the port was lost is no half of the next.
      decoder = decode();
      listener.up();
    },
    down: listener.down,
  });
}
