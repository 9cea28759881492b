import type { Store } from '../../src/api/database/store.ts';
import type { Role } from '../../src/core/people/role.ts';

/** Somebody invented. `lessons`: how many they have studied; the last one only half. */
export interface DemoPerson {
  name: string;
  displayName: string;
  branch: string;
  roles: Role[];
  organises?: string;
  lessons: number;
}

/** Invented branches of the organisation in the sample content, parents first. */
export const branches = [
  { id: 'demo-top', parent: null, name: '文山州烟草专卖局' },
  { id: 'demo-office', parent: 'demo-top', name: '机关支部' },
  { id: 'demo-funing', parent: 'demo-top', name: '富宁县支部' },
  { id: 'demo-border', parent: 'demo-funing', name: '边境检查临时支部' },
  { id: 'demo-maguan', parent: 'demo-top', name: '马关县支部' },
  { id: 'demo-malipo', parent: 'demo-top', name: '麻栗坡县支部' },
] as const;

const member = (name: string, displayName: string, branch: string, lessons = 0): DemoPerson => ({
  ...{ name, displayName, branch, lessons },
  roles: ['member'],
});

/** Whose names and passwords the demo shows. */
export const shown: DemoPerson[] = [
  member('lin', '小林', 'demo-funing', 5),
  member('bai', '老白', 'demo-maguan', 2),
  member('ma', '小马', 'demo-malipo'),
  { ...member('zhou', '周组织员', 'demo-funing'), roles: ['member', 'organiser'], organises: 'demo-funing' },
  { ...member('guan', '关管理员', 'demo-office'), roles: ['member', 'administrator'] },
];

export const others: DemoPerson[] = [
  { ...member('1001', '何小编', 'demo-office'), roles: ['member', 'editor'] },
  member('1002', '林小满', 'demo-office'),
  member('2001', '陆春燕', 'demo-funing'),
  member('2002', '侬志强', 'demo-funing'),
  member('2101', '王家和', 'demo-border'),
  member('2102', '陶阿妹', 'demo-border'),
  member('3001', '岩温', 'demo-maguan'),
  member('3002', '项明远', 'demo-maguan'),
  member('4001', '熊玉珍', 'demo-malipo'),
];

/** Makes the branches that are not there yet. */
export async function addBranches({ write }: Store, organisation: string, now: number): Promise<void> {
  await write(async (db) => {
    for (const branch of branches) {
      await db
        .insertInto('branch')
        .values({ ...branch, organisation, created: now })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    }
  });
}
