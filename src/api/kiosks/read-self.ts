import { kioskEndpoint } from '@/api/endpoint.ts';
import { selfAnswer } from '@/core/kiosk/office.ts';

/** Which screen the device is. */
export const readSelf = kioskEndpoint(
  { method: 'get', path: '/api/kiosks/me', summary: 'Which screen of a kiosk this device is', answer: selfAnswer },
  (_call, { id, name, kiosk }) => Promise.resolve({ id, name, kiosk }),
);
