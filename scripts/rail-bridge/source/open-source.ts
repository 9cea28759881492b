import type { SourceConfig } from '../config.schema.ts';
import type { Listener, Source } from './source.ts';

/** Opens the source that is configured; what others need is not loaded. */
export async function openSource(config: SourceConfig, listener: Listener): Promise<Source> {
  switch (config.kind) {
    case 'serial':
      return (await import('./serial.ts')).serialSource(config, listener);
    case 'udp':
      return (await import('./udp.ts')).udpSource(config, listener);
    case 'osc':
      return (await import('./osc.ts')).oscSource(config, listener);
    case 'mqtt':
      return (await import('./mqtt.ts')).mqttSource(config, listener);
  }
}
