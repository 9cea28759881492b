import { devicePrefix } from '@/kiosk/device.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import { askAgent } from '@/kiosk/ask-agent.ts';
import { bridgeOf, readBridgeAddress } from './bridge-address.ts';
import { openCalibration } from './calibration-room.ts';
import { connectRail } from './rail-connection.ts';

/** Connects the kiosk to the bridge on its device, as soon as anybody says where that is, and calibrates behind the PIN. */
export function start(kiosk: Kiosk): void {
  let end: (() => void) | undefined;
  const connect = (): void => {
    end?.();
    const address = bridgeOf(kiosk.device);
    end = address ? connectRail(kiosk, address) : undefined;
  };
  connect();

  kiosk.on('agent', (message) => {
    const address = readBridgeAddress((message as { bridge?: unknown } | null)?.bridge);
    if (address === null || JSON.stringify(address) === JSON.stringify(bridgeOf(kiosk.device))) return;
    kiosk.device.set('bridge', address);
    connect();
  });
  // It may have said it before anybody listened.
  askAgent({ ask: 'tell' });
  // Typed on the calibration page, which is a page of its own.
  addEventListener('storage', ({ key }) => {
    if (key === `${devicePrefix}:bridge`) connect();
  });

  kiosk.addStaff('滑轨校准', (room, signal) => openCalibration(kiosk, room, signal));
}
