import type { Role } from '@/core/people/role.ts';

interface Place {
  path: string;
  name: string;
  /** Who finds something to do there. */
  roles: Role[];
}

/** The rooms of the office, in the order of its navigation. */
export const places: Place[] = [
  { path: '/office/members/', name: '人员', roles: ['administrator', 'organiser'] },
  { path: '/office/branches/', name: '组织', roles: ['administrator', 'organiser'] },
  { path: '/office/exams/', name: '考试', roles: ['administrator', 'organiser'] },
  { path: '/office/kiosks/', name: '大屏', roles: ['administrator', 'organiser'] },
  { path: '/office/visits/', name: '讲解', roles: ['administrator', 'organiser'] },
  { path: '/office/audit/', name: '审计', roles: ['administrator'] },
  { path: '/office/site/', name: '发布', roles: ['administrator', 'editor'] },
];
