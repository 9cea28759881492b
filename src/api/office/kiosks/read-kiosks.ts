import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import type { KioskFacts } from '@/core/catalogue/catalogue.ts';
import type { Screen } from '@/api/kiosks/screen.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { canonicalJson } from '@/api/records/canonical.ts';
import { alarmsOf } from '@/core/kiosk/alarms.ts';
import type { Order, Outcome } from '@/core/kiosk/command.ts';
import type { Condition, Settings } from '@/core/kiosk/heartbeat.ts';
import { type KioskScreen, kiosksAnswer, type OfficeKiosk } from '@/core/kiosk/office.ts';
import { mayChangeKiosk, readScreens } from './demand-screen.ts';

const commandsShown = 5;

/** All kiosks of the content with those of their screens that are in the officer's reach. */
export const readKiosks = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/kiosks',
    summary: 'Kiosks and their screens: how they are, what they show, what is wrong',
    answer: kiosksAnswer,
  },
  ['organiser', 'administrator'],
  async (_call, officer, { store: { db }, now: clock, kiosks }) => {
    const now = clock();
    const { organisation } = officer.member;
    const looking = { db, officer, tree: await readTree(db, organisation) };
    const all = await readScreens(looking);
    const mine = all.filter(({ isMine }) => isMine).map(({ screen }) => screen);
    const changes = await db
      .selectFrom('kiosk_settings')
      .selectAll()
      .where('organisation', '=', organisation)
      .execute();
    const ids = mine.map(({ id }) => id);
    const about = {
      now,
      commands: await lately(db, ids),
      screenshots: await screenshotsOf(db, ids),
    };
    const gone = mine.map(({ kiosk }) => kiosk).filter((id) => !kiosks.has(id));
    return {
      now,
      works: await db.selectFrom('work').select(['activity', 'title']).where('retired', 'is', null).execute(),
      kiosks: [...new Set([...kiosks.keys(), ...gone])].map((id): OfficeKiosk => {
        const file = kiosks.get(id);
        return {
          id,
          title: file?.title ?? id,
          file: file?.config ?? null,
          settings: settingsOf(
            changes.find(({ kiosk }) => kiosk === id),
            file,
          ),
          mayChange:
            file !== undefined &&
            mayChangeKiosk(
              officer,
              all.filter(({ screen }) => screen.kiosk === id),
            ),
          screens: mine.filter(({ kiosk }) => kiosk === id).map((screen) => screenOf(screen, about)),
        };
      }),
    };
  },
);

type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;

/** What tells one version of a kiosk's file from another. */
export function hashOfFile(file: KioskFacts): string {
  return createHash('sha256').update(canonicalJson(file.config)).digest('hex');
}

function settingsOf(row: Row<'kiosk_settings'> | undefined, file: KioskFacts | undefined): OfficeKiosk['settings'] {
  if (row === undefined) return { version: 0, patch: {}, at: null, by: null, isFileNewer: false };
  const patch = JSON.parse(row.patch) as Settings['patch'];
  const isFileNewer = Object.keys(patch).length > 0 && file !== undefined && hashOfFile(file) !== row.file;
  return { version: row.version, patch, at: row.at, by: row.officer_name, isFileNewer };
}

interface About {
  now: number;
  commands: Row<'kiosk_command'>[];
  screenshots: Pick<Row<'kiosk_screenshot'>, 'id' | 'screen' | 'at'>[];
}

function screenOf(screen: Screen, { now, commands, screenshots }: About): KioskScreen {
  const { id, kiosk, name, branch, enrolled, seen, settings } = screen;
  const condition = screen.condition === null ? null : (JSON.parse(screen.condition) as Condition);
  return {
    ...{ id, kiosk, name, branch, enrolled, seen, condition, settings },
    alarms: alarmsOf({ seen, condition, since: enrolled }, now),
    screenshots: screenshots.filter((one) => one.screen === id).map(({ id: picture, at }) => ({ id: picture, at })),
    commands: commands
      .filter((one) => one.screen === id)
      .slice(0, commandsShown)
      .map(({ id: command, given: at, until, body, outcome }) => ({
        ...{ id: command, at, until, order: JSON.parse(body) as Order, outcome: outcome as Outcome | null },
      })),
  };
}

type Db = Parameters<typeof readTree>[0];

async function lately(db: Db, ids: readonly string[]): Promise<Row<'kiosk_command'>[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('kiosk_command')
    .selectAll()
    .where('screen', 'in', ids)
    .orderBy('given', 'desc')
    .orderBy('id', 'desc')
    .limit(commandsShown * 20 * ids.length)
    .execute();
}

async function screenshotsOf(db: Db, ids: readonly string[]): Promise<About['screenshots']> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('kiosk_screenshot')
    .select(['id', 'screen', 'at'])
    .where('screen', 'in', ids)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
