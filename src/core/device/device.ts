import * as z from 'zod/mini';
import { anyText } from '@/core/people/text.ts';

/** The grant by which a screen without a keyboard signs somebody in (RFC 8628, 3.4). */
export const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

const code = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[\w-]+$/));

/** `POST /api/auth/device`: what the screen is called, for whoever confirms. */
export const deviceAsk = z.object({ title: anyText(80) });

/** What the screen gets (RFC 8628, 3.2), and the number that it shows beside the code. */
export const deviceTerms = z.object({
  device_code: code,
  user_code: code,
  verification_uri: z.string(),
  verification_uri_complete: z.string(),
  expires_in: z.number(),
  interval: z.number(),
  number: z.string(),
});

/** `POST /api/auth/device/token` (RFC 8628, 3.4). */
export const deviceTokenAsk = z.object({ grant_type: z.literal(deviceGrant), device_code: code });

/** `GET /api/auth/device/request`, for the phone. */
export const deviceQuery = z.object({ user_code: code });

/** Who wants to sign in where, and three numbers of which the screen shows one. */
export const deviceRequest = z.object({
  title: z.string(),
  address: z.string(),
  created: z.number(),
  numbers: z.array(z.string()),
});

export type DeviceRequest = z.output<typeof deviceRequest>;

/** `POST /api/auth/device/answer`: the number that was seen on the screen; null: no. */
export const deviceAnswer = z.object({
  user_code: code,
  number: z.nullable(z.string().check(z.regex(/^\d{2}$/))),
});
