import { phrase } from '@/kit/language/phrase.ts';
import { signedIn } from '@/learner/account.ts';
import { call } from '@/learner/api.ts';

/** What `GET /api/me/points` and `GET /api/play/board` tell, as far as it is shown here. */
interface Points {
  total: number;
  today: { points: number; question: boolean; daily: number };
  streak: { days: number };
}

interface Board {
  branch: string | null;
  people: { name: string; points: number; place: number; mine: boolean }[];
  branches: { name: string; mean: number; mine: boolean }[];
}

/**
 * Shows points, row of days and boards of who is signed in; others hear that points want an account.
 * @param sent first send what was just answered, so that it counts
 */
export async function showStanding(root: HTMLElement, { sent }: { sent: boolean }): Promise<void> {
  const find = (selector: string) => root.querySelector(selector) as HTMLElement;
  const member = signedIn();
  if (!member || member.ended) {
    find('[data-status]').textContent = phrase('每天一点，题从各份测验里来。登录以后计分、上榜。');
    return;
  }
  try {
    if (sent) await (await import('@/learner/sync.ts')).sync();
    const [{ body: points }, { body: board }] = await Promise.all([
      call<Points>('/api/me/points'),
      call<Board>('/api/play/board'),
    ]);
    const { days } = points.streak;
    find('[data-status]').textContent = phrase('今天 {today} 分，一共 {total} 分，连续 {days} 天。', {
      ...{ today: points.today.points, total: points.total, days },
    });
    const gained = find('[data-gained]');
    gained.hidden = !sent;
    gained.textContent = phrase('今天 {today} 分，连续 {days} 天。', { today: points.today.points, days });
    const { daily } = points.today;
    if (daily > 0) {
      find('[data-daily-words]').textContent =
        daily >= 10 ? phrase('今天的十题做完了') : phrase('接着做，已答 {n} 题', { n: daily });
    }
    showBoard(find, board);
  } catch {
    find('[data-status]').textContent = phrase('现在连不上服务器，答的题先记在这台设备上，连上以后补记积分。');
  }
}

function showBoard(find: (selector: string) => HTMLElement, { branch, people, branches }: Board): void {
  find('[data-boards]').hidden = people.length === 0 && branches.length === 0;
  find('[data-people]').hidden = people.length === 0;
  find('[data-branch]').textContent = branch?.split('/').at(-1) ?? '';
  find('[data-people-rows]').replaceChildren(
    ...people.map(({ place, name, points, mine }) =>
      row(place, mine ? phrase('{name}（我）', { name }) : name, phrase('{n} 分', { n: points }), mine),
    ),
  );
  find('[data-branches]').hidden = branches.length === 0;
  find('[data-branch-rows]').replaceChildren(
    ...branches.map(({ name, mean, mine }, index) =>
      row(index + 1, name.split('/').at(-1) ?? name, phrase('{n} 分', { n: mean }), mine),
    ),
  );
}

function row(place: number, name: string, figure: string, mine: boolean): HTMLElement {
  const item = document.createElement('li');
  item.classList.toggle('mine', mine);
  const pieces: [string, string][] = [
    ['place', String(place)],
    ['name', name],
    ['figures', figure],
  ];
  item.append(
    ...pieces.map(([kind, text]) => {
      const piece = document.createElement('span');
      piece.className = kind;
      piece.textContent = text;
      return piece;
    }),
  );
  return item;
}
