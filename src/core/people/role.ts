/**
 * What a member may do; everyone is a member. An editor writes content. A guide drives screens for visitors. An organiser looks after the people of one branch
 * and all below it. An administrator may do everything.
 */
export const roles = ['member', 'editor', 'guide', 'organiser', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** What the roles are called. */
export const roleNames: { readonly [role in Role]: string } = {
  member: '成员',
  editor: '编辑',
  guide: '讲解员',
  organiser: '组织员',
  administrator: '管理员',
};
