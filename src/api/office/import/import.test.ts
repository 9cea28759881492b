import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { deflateRawSync } from 'node:zlib';
import writeSheet from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstAdministrator } from '@/api/accounts/first-administrator.ts';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';
import { databases } from '@/api/testing/test-store.ts';
import { newApi, newBrowser, type Reply } from '@/api/testing/test-api.ts';
import { importLimit, type ImportReport } from '@/core/people/import.ts';

type Who = 'administrator' | 'organiser';

describe.each(databases)('importing people on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
  });
  afterAll(() => api.remove());

  const send = (what: string, file: string | Uint8Array, who: Who = 'administrator'): Promise<Reply> =>
    office.browsers[who].send(`/api/office/import/${what}`, {
      method: 'POST',
      body: typeof file === 'string' ? file : new Uint8Array(file),
      headers: { 'content-type': 'text/csv' },
    });
  const check = async (file: string | Uint8Array, who?: Who, create = false): Promise<ImportReport> => {
    const reply = await send(`check?createBranches=${create}`, file, who);
    expect(reply.status).toBe(200);
    return reply.body as unknown as ImportReport;
  };
  const kindsIn = ({ mistakes }: ImportReport) => mistakes.map(({ row, column, kind }) => `${row} ${column} ${kind}`);
  const people = () =>
    api.store.db
      .selectFrom('member')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();

  it('names every mistake by row and column, and changes nothing', async () => {
    const before = await people();
    const report = await check(
      [
        '用户名,姓名,支部,角色,负责支部',
        ',小林,富宁,成员,',
        'a b,,富宁,成员,',
        'member,小林,富宁,组长,',
        'new,小林,昆明,成员,',
        'NEW ,小林,州局/昆明,编辑、成员,',
        '=1+1,=cmd|x,富宁,成员,富宁',
        `${'x'.repeat(65)},小林,富宁,组织员,`,
        '1.23457E+11,小林,,组织员,',
        '',
        'fine,小林,州局/富宁/富宁一组,组织员,富宁一组',
      ].join('\r\n'),
    );
    expect(kindsIn(report)).toEqual([
      '2 用户名 missing',
      '3 用户名 forbidden-character',
      '3 姓名 missing',
      '4 用户名 name-taken',
      '4 角色 unknown-role',
      '5 支部 unknown-branch',
      '6 用户名 repeated-name',
      '6 支部 unknown-branch',
      '7 用户名 forbidden-character',
      '7 姓名 forbidden-character',
      '7 负责支部 organises-without-role',
      '8 用户名 too-long',
      '9 用户名 scientific-number',
      '9 角色 organises-missing',
    ]);
    expect(report).toMatchObject({ rows: 9, mistakeCount: 14, token: null });
    expect(report.mistakes[6]?.text).toBe('用户名“NEW”与第 5 行重复。');
    expect(report.mistakes.every(({ text }) => /。$/.test(text))).toBe(true);
    expect(await people()).toEqual(before);
  });

  it('writes all mistakes into a CSV that table programs can open without harm', async () => {
    const cookie = `xuelang_session=${office.browsers.administrator.token}`;
    const response = await api.app.request('/api/office/import/report', {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/csv', host: 'localhost', origin: 'http://localhost' },
      body: '用户名,姓名\n=1+1,小林\n',
    });
    expect(await response.text()).toBe(
      "行,列,内容,问题\r\n2,用户名,'=1+1,“=1+1”里有不能用的字符。名称要以文字或数字开头，不能有特殊符号。\r\n",
    );
  });

  it.each([
    ['a column is missing', '姓名,支部\n小林,富宁', ['1 用户名 missing-column']],
    ['a column is unknown', '用户名,姓名,电话\nx1,小林,1', ['1 电话 unknown-column']],
    ['a column comes twice', '用户名,姓名,工号\nx1,小林,1', ['1 工号 repeated-column']],
    ['there is nothing', '', ['1 用户名 missing-column', '1 姓名 missing-column']],
  ])('says when %s', async (_case, file, kinds) => {
    const report = await check(file);
    expect(kindsIn(report)).toEqual(kinds);
    expect(report.token).toBeNull();
  });

  it('makes nothing of headings alone', async () => {
    expect(await check('用户名,姓名\n')).toMatchObject({ rows: 0, mistakeCount: 0, token: null });
  });

  it('makes all of them once confirmed, with branches that were missing', async () => {
    const file = '工号,姓名,部门,角色\n0101,陆春燕,州局/麻栗坡/一组,\n0102,岩温,麻栗坡/二组,组织员\n0103,陶阿妹,,编辑';
    expect(await check(file)).toMatchObject({ mistakeCount: 2, token: null });
    const report = await check(file, 'administrator', true);
    expect(report).toMatchObject({
      ...{ rows: 3, mistakeCount: 0, editors: 1, organisers: 1, administrators: 0 },
      branches: ['州局/麻栗坡', '州局/麻栗坡/一组', '州局/麻栗坡/二组'],
      preview: [{ name: '0101', displayName: '陆春燕', branch: '州局/麻栗坡/一组', roles: '成员' }, {}, {}],
    });
    const confirm = () => send(`confirm?createBranches=true&token=${report.token}`, file);
    const { status, body } = await confirm();
    expect(status).toBe(200);
    const made = body['made'] as { name: string; branch: string; oneTimePassword: string }[];
    expect(made.map(({ name, branch }) => `${name} ${branch}`)).toEqual([
      '0101 州局/麻栗坡/一组',
      '0102 州局/麻栗坡/二组',
      '0103 ',
    ]);
    const signedIn = await newBrowser(api).post('/api/auth/sign-in', {
      name: '0102',
      password: made[1]?.oneTimePassword,
    });
    expect(signedIn.body['member']).toMatchObject({ roles: ['member', 'organiser'], mustChangePassword: 'one-time' });
    expect((await confirm()).body['type']).toBe('/problems/import-changed');

    const audit = await office.browsers.administrator.get('/api/office/audit?limit=8');
    const actions = (audit.body['entries'] as { action: string }[]).map(({ action }) => action);
    expect(actions.slice(1)).toEqual([
      ...['member-added', 'member-added', 'member-added', 'members-imported'],
      ...['branch-added', 'branch-added', 'branch-added'],
    ]);
    expect((await office.browsers.administrator.get('/api/office/audit/verify')).body['broken']).toBeNull();
  });

  it('makes tops where there is no branch yet', async () => {
    const empty = await newApi(kind);
    const { name, password } = (await firstAdministrator(empty.store, empty.clock.now)) ?? { name: '', password: '' };
    const browser = newBrowser(empty);
    await browser.post('/api/auth/sign-in', { name, password });
    const { body } = await browser.send('/api/office/import/check?createBranches=true', {
      method: 'POST',
      body: '用户名,姓名,支部\na,甲,州局\nb,乙,州局/富宁\nc,丙,富宁\n',
      headers: { 'content-type': 'text/csv' },
    });
    expect(body).toMatchObject({ mistakeCount: 0, branches: ['州局', '州局/富宁'] });
    await empty.remove();
  });

  it('makes nobody when something has changed since the examination', async () => {
    const file = '用户名,姓名\nchange-1,甲\nchange-2,乙';
    const { token } = await check(file);
    const confirm = (body: string) => send(`confirm?token=${token}`, body);
    expect((await confirm(`${file}\nchange-3,丙`)).body['type']).toBe('/problems/import-changed');
    const added = { name: 'CHANGE-2', displayName: '丁', branch: null };
    await office.browsers.administrator.post('/api/office/members/add', added);
    const before = await people();
    expect((await confirm(file)).body['type']).toBe('/problems/import-changed');
    expect(await people()).toEqual(before);
    const other = '用户名,姓名\nchange-4,甲';
    const second = await check(other);
    await office.browsers.administrator.post('/api/office/branches/add', { parent: null, name: '新支部' });
    expect((await send(`confirm?token=${second.token}`, other)).body['type']).toBe('/problems/import-changed');
  });

  it('lets an organiser import into their reach alone, and nobody above themselves', async () => {
    const report = await check(
      '用户名,姓名,支部,角色\no1,甲,富宁,成员\no2,乙,马关,成员\no3,丙,,成员\no4,丁,富宁,组织员\no5,戊,富宁/一组,管理员\no6,己,昆明/一组,成员',
      'organiser',
      true,
    );
    expect(kindsIn(report)).toEqual([
      '3 支部 unknown-branch',
      '4 支部 missing',
      '5 角色 role-not-yours',
      '6 角色 role-not-yours',
      '7 支部 unknown-branch',
    ]);
    const fine = '用户名,姓名,支部,角色\no7,甲,富宁一组,组织员\no8,乙,富宁/新组,';
    const { token, branches } = await check(fine, 'organiser', true);
    expect(branches).toEqual(['州局/富宁/新组']);
    const confirm = (who: Who) => send(`confirm?createBranches=true&token=${token}`, fine, who);
    expect((await confirm('administrator')).status).toBe(409);
    expect((await confirm('organiser')).status).toBe(200);
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['GB 18030', () => readFileSync(new URL('./gb18030.csv', import.meta.url))],
    ['UTF-16 with tabs', (text: string) => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['semicolons and quotes', (text: string) => Buffer.from(text.replaceAll(',', ';').replace('侬志强', '"侬志强"'))],
  ])('reads CSV in %s', async (_case, encode) => {
    const report = await check(encode('用户名,姓名,支部\nnong,侬志强,富宁\n'));
    expect(report.mistakes).toEqual([]);
    expect(report.preview).toEqual([{ name: 'nong', displayName: '侬志强', branch: '州局/富宁', roles: '成员' }]);
  });

  it('reads Excel, numbers and all', async () => {
    const rows = [
      ['用户名', '姓名', '支部'],
      [10023, '侬志强', '富宁'],
      ['0024', '岩温', null],
      ['x25', new Date('2026-01-02'), null],
    ];
    const cells = rows.map((row) =>
      row.map((value) => (value === null ? null : { value, ...(value instanceof Date && { format: 'yyyy-mm-dd' }) })),
    );
    const file = await writeSheet(cells as unknown as Parameters<typeof writeSheet>[0]).toBuffer();
    const report = await check(file);
    expect(kindsIn(report)).toEqual(['4 姓名 not-text']);
    expect(report.preview.map(({ name, displayName }) => `${name} ${displayName}`)).toEqual([
      '10023 侬志强',
      '0024 岩温',
    ]);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
    ['an archive that is none', Buffer.from('PK\x03\x04 and so on')],
    ['an archive without a sheet', zip('a.txt', Buffer.from('a'))],
    ['an archive that says it unpacks to too much', zip('xl/workbook.xml', Buffer.alloc(300 * 1024 * 1024))],
  ])('does not read %s', async (_case, file) => {
    const reply = await send('check', file);
    expect(reply.status).toBe(422);
    expect(reply.body['type']).toBe('/problems/unreadable-file');
  });

  it('does not take other types of bodies, or files beyond the limit', async () => {
    const { administrator } = office.browsers;
    const as = (type: string) => ({ method: 'POST', body: 'x', headers: { 'content-type': type } });
    expect((await administrator.send('/api/office/import/check', as('text/plain'))).status).toBe(415);
    const large = { ...as('text/csv'), body: Buffer.alloc(16 * 1024 * 1024 + 1) };
    expect((await administrator.send('/api/office/import/check', large)).status).toBe(413);
  });

  it('offers headings that it knows itself', async () => {
    const cookie = `xuelang_session=${office.browsers.organiser.token}`;
    const template = await api.app.request('/api/office/import/template', { headers: { cookie } });
    const text = await template.text();
    expect(Papa.parse<string[]>(text).data[0]).toEqual(['用户名', '姓名', '支部', '角色', '负责支部']);
    expect(await check(text)).toMatchObject({ mistakeCount: 0 });
  });
});

// On SQLite alone, where everything runs in this process: PostgreSQL does the same with the lists above.
describe('50,000 people', () => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi('sqlite');
  });
  afterAll(() => api.remove());

  it('are examined and made without keeping others waiting', async () => {
    const { administrator } = (await officeSample(api)).browsers;
    const send = (what: string, body: string) =>
      administrator.send(`/api/office/import/${what}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/csv' },
      });
    const list = (cells: (index: number) => string) =>
      ['用户名,姓名,支部,角色', ...Array.from({ length: importLimit }, (_, index) => cells(index))].join('\n');
    const wrong = list((index) => `${index % 2 ? `n${index}` : 'a b'},${index % 5 ? '某人' : ''},昆明,组长`);
    const { body } = await send('check', wrong);
    expect(body).toMatchObject({ rows: importLimit, mistakeCount: importLimit * 2.7, token: null });

    const right = list((index) => `n${index},某人,富宁,`);
    const { token } = (await send('check', right)).body;
    let turns = 0;
    let done = false;
    const others = (async () => {
      for (; !done; turns++) await new Promise(setImmediate);
    })();
    const reply = await send(`confirm?token=${String(token)}`, right);
    done = true;
    await others;
    expect(reply.body['made']).toHaveLength(importLimit);
    expect(turns).toBeGreaterThan(importLimit / 250);
    expect((await send('check', `${right}\nx,某人,,`)).body).toMatchObject({
      counts: [
        { kind: 'name-taken', count: importLimit },
        { kind: 'too-many-rows', count: 1 },
      ],
    });
    expect((await administrator.get('/api/office/audit/verify')).body['broken']).toBeNull();
  }, 240_000);
});

describe('a list of the greatest length with every mistake that a row of CSV can have', () => {
  let api: Awaited<ReturnType<typeof newApi>>;
  beforeAll(async () => {
    api = await newApi('sqlite');
  });
  afterAll(() => api.remove());

  /** By its number: a row, and what is wrong in it, by column. */
  const kinds: ((n: number) => [row: string, ...mistakes: string[]])[] = [
    (n) => [`n${n},某人,富宁一组,成员,`],
    () => [',某人,富宁一组,,', '用户名 missing'],
    (n) => [`n${n},${'长'.repeat(65)},富宁一组,,`, '姓名 too-long'],
    (n) => [`=n${n},某人,富宁一组,,`, '用户名 forbidden-character'],
    (n) => [`1.${n}E+11,某人,富宁一组,,`, '用户名 scientific-number'],
    (n) => [`N${n - 5},某人,富宁一组,,`, '用户名 repeated-name'],
    (n) => [`${n === 6 ? 'member' : 'n0'},某人,富宁一组,,`, `用户名 ${n === 6 ? 'name-taken' : 'repeated-name'}`],
    (n) => [`n${n},某人,昆明,,`, '支部 unknown-branch'],
    (n) => [`n${n},某人,二组,,`, '支部 ambiguous-branch'],
    (n) => [`n${n},某人,富宁一组,队长,`, '角色 unknown-role'],
    (n) => [`n${n},某人,富宁一组,管理员,`, '角色 role-not-yours'],
    (n) => [`n${n},某人,富宁一组,,富宁一组`, '负责支部 organises-without-role'],
    (n) => [`n${n},某人,,组织员,`, '支部 missing', '角色 organises-missing'],
  ];

  it('is answered with each of them, by row and column; nobody is made', async () => {
    const { browsers, branches } = await officeSample(api);
    for (const parent of [branches.funing, branches.team]) {
      await browsers.administrator.post('/api/office/branches/add', { parent, name: '二组' });
    }
    const everybody = () => api.store.db.selectFrom('member').select('name').execute();
    const before = await everybody();
    const rows = Array.from({ length: importLimit }, (_, n) => kinds[n % kinds.length]?.(n) ?? ['']);
    const file = ['用户名,姓名,支部,角色,负责支部', ...rows.map(([row]) => row), 'last,某人,富宁一组,,'].join('\n');
    const init = { method: 'POST', body: file, headers: { 'content-type': 'text/csv' } };

    const report = (await browsers.organiser.send('/api/office/import/check', init)).body as unknown as ImportReport;
    const expected = rows.flatMap(([, ...mistakes], n) => mistakes.map((mistake) => `${n + 2} ${mistake}`));
    expect(report.mistakes.map(({ row, column, kind }) => `${row} ${column} ${kind}`)).toEqual(expected.slice(0, 500));
    const counted = new Map<string, number>([['too-many-rows', 1]]);
    for (const mistake of expected) {
      const kind = mistake.split(' ')[2] ?? '';
      counted.set(kind, (counted.get(kind) ?? 0) + 1);
    }
    expect(new Map(report.counts.map(({ kind, count }) => [kind, count]))).toEqual(counted);
    expect(report).toMatchObject({ mistakeCount: expected.length + 1, token: null });

    const cookie = `xuelang_session=${browsers.organiser.token}`;
    const headers = { ...init.headers, cookie, host: 'localhost', origin: 'http://localhost' };
    const answer = await api.app.request('/api/office/import/report', { ...init, headers });
    const [, ...lines] = Papa.parse<string[]>((await answer.text()).trim()).data;
    const places = expected.map((mistake) => mistake.split(' ').slice(0, 2).join(' '));
    expect(lines.map(([row, column]) => `${row} ${column}`).slice(0, expected.length)).toEqual(places);
    expect(lines.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(await everybody()).toEqual(before);
  }, 120_000);
});

/** An archive with one file, as ZIP writes it. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const fields = (mark: number, version: number[]): Buffer => {
    const head = Buffer.alloc(4 + 2 * version.length + 24);
    head.writeUInt32LE(mark, 0);
    version.forEach((value, index) => head.writeUInt16LE(value, 4 + 2 * index));
    const at = 4 + 2 * version.length;
    head.writeUInt16LE(8, at + 2);
    head.writeUInt32LE(packed.length, at + 12);
    head.writeUInt32LE(content.length, at + 16);
    head.writeUInt16LE(name.length, at + 20);
    return head;
  };
  const local = Buffer.concat([fields(0x04034b50, [20]), Buffer.from(name), packed]);
  const directory = Buffer.concat([fields(0x02014b50, [20, 20]), Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
