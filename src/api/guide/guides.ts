import type { OfficeRole } from '@/api/office/officer.ts';

/** Who may drive screens. */
export const guides: readonly OfficeRole[] = ['guide', 'organiser', 'administrator'];
