import { useState } from 'react';
import { phrase } from '@/kit/language/phrase.ts';
import { download } from '@/office/desk/download.ts';
import { PrintedSlips } from './PrintedSlips.tsx';
import { byBranch, inPieces, sheetsAtOnce, type Slip, slipsAsCsv, slipsOnSheet } from './slip.ts';

interface Props {
  slips: readonly Slip[];
  until: number | null;
  /** Called once the passwords have been taken from the page: only then may it be left. */
  onTaken?: () => void;
}

const atOnce = slipsOnSheet * sheetsAtOnce;

/** One-time passwords, shown this once: to print as slips or to save as a table. */
export function HandOut({ slips, until, onTaken }: Props) {
  const sorted = byBranch(slips);
  const branches = [...new Set(sorted.map(({ branch }) => branch))];
  const [branch, setBranch] = useState<string | null>(null);
  const [piece, setPiece] = useState(0);
  const chosen = branch === null ? sorted : sorted.filter((slip) => slip.branch === branch);
  const pieces = inPieces(chosen, atOnce);
  const printed = pieces[Math.min(piece, pieces.length - 1)] ?? [];
  const [first] = slips;

  return (
    <div className="hand-out">
      <p className="warning">
        {phrase('一次性密码只显示这一次，离开这一页就看不到了。请打印成条发给本人，或者下载名单；丢了可以再重置。')}
      </p>
      {slips.length === 1 && first && (
        <dl className="one-slip">
          <dt>{phrase('姓名')}</dt>
          <dd>{first.displayName}</dd>
          <dt>{phrase('用户名')}</dt>
          <dd className="typed">{first.name}</dd>
          <dt>{phrase('一次性密码')}</dt>
          <dd className="typed">{first.oneTimePassword}</dd>
        </dl>
      )}
      {branches.length > 1 && (
        <label className="inline">
          {phrase('打印哪些')}
          <select
            value={branch === null ? '' : branches.indexOf(branch)}
            onChange={(event) => {
              setBranch(event.target.value === '' ? null : (branches[Number(event.target.value)] ?? null));
              setPiece(0);
            }}
          >
            <option value="">{phrase('全部 {count} 人，按支部排', { count: slips.length })}</option>
            {branches.map((name, index) => (
              <option key={name} value={index}>
                {name === '' ? phrase('没有支部') : name.replaceAll('/', ' / ')}
              </option>
            ))}
          </select>
        </label>
      )}
      {pieces.length > 1 && (
        <label className="inline">
          {phrase('人多，分几次打印')}
          <select value={piece} onChange={(event) => setPiece(Number(event.target.value))}>
            {pieces.map((some, index) => (
              <option key={index} value={index}>
                {phrase('第 {first} – {last} 张条', {
                  first: index * atOnce + 1,
                  last: index * atOnce + some.length,
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="choices">
        <button
          type="button"
          className="button"
          onClick={() => {
            print();
            onTaken?.();
          }}
        >
          {phrase('打印密码条')}
          {printed.length > 1 && phrase('（A4 {count} 张）', { count: Math.ceil(printed.length / slipsOnSheet) })}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            download(phrase('一次性密码.csv'), slipsAsCsv(sorted));
            onTaken?.();
          }}
        >
          {phrase('下载名单（CSV）')}
        </button>
      </p>
      <PrintedSlips slips={printed} until={until} />
    </div>
  );
}
