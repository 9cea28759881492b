import type { Device } from '@/kiosk/device.ts';

/** How this device reaches its bridge: the kiosk's agent says so, or staff on the calibration page. */
export interface BridgeAddress {
  port: number;
  token: string;
}

/** Reads what somebody typed or an agent said; null where it can't be one. */
export function readBridgeAddress(value: unknown): BridgeAddress | null {
  const { port, token } = (value ?? {}) as { port?: unknown; token?: unknown };
  const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536;
  return isPort && typeof token === 'string' && /^[\w-]{16,128}$/.test(token) ? { port, token } : null;
}

/** What this device keeps. */
export function bridgeOf(device: Device): BridgeAddress | null {
  return readBridgeAddress(device.get('bridge'));
}
