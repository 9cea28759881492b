import * as z from 'zod';
import { guestEndpoint } from '@/api/endpoint.ts';
import { maskedName } from '@/core/play/masked-name.ts';

const answer = z.object({
  certificate: z
    .object({ title: z.string(), issued: z.number(), name: z.string().describe('The first and the last character.') })
    .nullable()
    .describe('Null: there is no such certificate (any more).'),
});

/** What a certificate's number stands for, for whoever has it in their hands. */
export const verifyCertificate = guestEndpoint(
  {
    method: 'get',
    path: '/api/play/certificate',
    summary: 'Verify a certificate',
    query: z.object({ number: z.string().max(40) }),
    answer,
  },
  async ({ query: { number } }, { store }) => {
    const found = await store.db
      .selectFrom('certificate')
      .innerJoin('member', 'member.id', 'certificate.member')
      .select(['certificate.title', 'certificate.issued', 'member.display_name'])
      .where('number', '=', number.toUpperCase().replace(/[^0-9A-Z]/g, ''))
      .executeTakeFirst();
    if (!found) return { certificate: null };
    const { title, issued, display_name: name } = found;
    return { certificate: { title, issued, name: maskedName(name) } };
  },
);
