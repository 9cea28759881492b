import { officeEndpoint } from '@/api/endpoint.ts';
import { canonicalJson } from '@/api/records/canonical.ts';
import { push } from '@/api/kiosks/push.ts';
import { readSettings } from '@/api/kiosks/settings.ts';
import { change, differences } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { configureAnswer, configureBody } from '@/core/kiosk/office.ts';
import { type PatchMistake, patched } from '@/core/kiosk/patch.ts';
import type { Activity } from '@/core/place/place.ts';
import { demandKiosk, mayChangeKiosk, readScreens } from './demand-screen.ts';
import { hashOfFile } from './read-kiosks.ts';

/** Changes what a kiosk shows, on all of its screens: fields that stand over those of its file, or none. */
export const configure = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/kiosks/configure',
    summary: 'Change the settings of a kiosk, over those of its file; none: as in the file',
    body: configureBody,
    answer: configureAnswer,
    problems: ['unknown-kiosk', 'invalid-kiosk', 'kiosk-changed'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, version: before, patch } }, officer, deps) => {
    const file = demandKiosk(deps, id);
    const fits = patched(file.config, patch, (activity) => deps.works.has(activity as Activity));
    if ('mistakes' in fits) throw new ProblemError('invalid-kiosk', sentence(fits.mistakes));
    const { version, screens: shown } = await change({ context, officer, deps }, async (making) => {
      const { db, now } = making;
      const { organisation, displayName } = officer.member;
      const screens = (await readScreens(making)).filter(({ screen }) => screen.kiosk === id);
      if (!mayChangeKiosk(making.officer, screens)) throw new ProblemError('not-allowed');
      const settings = await readSettings(db, organisation, id);
      if (settings.version !== before) throw new ProblemError('kiosk-changed');
      const changed = differences({ ...file.config, ...settings.patch }, { ...file.config, ...patch });
      const version = settings.version + 1;
      const row = { version, patch: canonicalJson(patch), file: hashOfFile(file), at: now, officer_name: displayName };
      await db
        .insertInto('kiosk_settings')
        .values({ organisation, kiosk: id, ...row })
        .onConflict((conflict) => conflict.columns(['organisation', 'kiosk']).doUpdateSet(row))
        .execute();
      making.note('kiosk-configured', { id, name: file.title }, { fields: Object.keys(changed) });
      return { version, screens };
    });
    for (const { screen } of shown) push(deps, screen.id, { settings: { version, patch } });
    return { version };
  },
);

function sentence(mistakes: readonly PatchMistake[]): string {
  const some = mistakes.slice(0, 3).map(({ path, message }) => [path.join('.'), message].filter(Boolean).join('：'));
  return `没有保存：${some.join('；')}。`;
}
