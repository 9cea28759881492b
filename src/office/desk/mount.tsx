import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Role } from '@/core/people/role.ts';
import { Gate } from './Gate.tsx';
import { Notices } from './Notices.tsx';
import type { Officer } from './officer.ts';

/** Opens a page of the office for those who have one of the roles. */
export function mount(View: ComponentType<{ officer: Officer }>, allowed: readonly Role[]): void {
  const room = document.querySelector('[data-office]');
  if (!room) throw new Error('OfficePage.astro has no [data-office]');
  createRoot(room).render(
    <StrictMode>
      <Gate allowed={allowed}>{(officer) => <View officer={officer} />}</Gate>
      <Notices />
    </StrictMode>,
  );
}
