import { verifyAudit } from '@/api/audit/verify.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { auditVerdict } from '@/core/people/audit.ts';

/** Whether the audit log is what was written into it. */
export const checkAudit = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/audit/verify',
    summary: 'Check the chain of the audit log',
    answer: auditVerdict,
  },
  ['administrator'],
  (_call, { member }, { store }) => verifyAudit(store.db, member.organisation),
);
