import type { APIRoute } from 'astro';
import { kioskWorks } from '@/media/kiosk-works.ts';

/** For kiosks whose settings were changed from the office: what they may name beyond their file. */
export const GET: APIRoute = async () => Response.json(await kioskWorks());
