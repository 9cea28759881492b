import { connect } from 'mqtt';
import type { SourceConfig } from '../config.schema.ts';
import type { Listener, Source } from './source.ts';

/** The numbers of one MQTT topic, plain or in a field of JSON. */
export function mqttSource(config: Extract<SourceConfig, { kind: 'mqtt' }>, listener: Listener): Source {
  const { url, topic, field, username, password } = config;
  const client = connect(url, {
    reconnectPeriod: 2000,
    // Positions from before we came are worth nothing.
    clean: true,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  });
  client.on('connect', () => {
    client.subscribe(topic, { qos: 0 }, (error) => (error ? listener.down(error.message) : listener.up()));
  });
  client.on('message', (_, payload, { retain }) => {
    // What the broker kept may be hours old.
    const raw = retain ? undefined : numberIn(payload, field);
    if (raw !== undefined) listener.reading({ raw });
  });
  client.on('close', () => listener.down('broker not reached'));
  client.on('error', (error) => listener.down(error.message));
  return { close: () => client.endAsync(true) };
}

/** The number that a payload is, or holds in a field. */
export function numberIn(payload: Uint8Array, field: string | undefined): number | undefined {
  if (payload.length > 4096) return undefined;
  const text = new TextDecoder().decode(payload).trim();
  if (field === undefined) return /^[+-]?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
  try {
    const value = (JSON.parse(text) as Record<string, unknown> | null)?.[field];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
