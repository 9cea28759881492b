import type { APIRoute } from 'astro';
import { workFacts } from '@/media/work-facts.ts';

/** What my study and the home page need to name works; fetched only where there is progress to show. */
export const GET: APIRoute = async () => Response.json(await workFacts());
