/** What the fields of an entry's detail are called. What is not known here is shown by its own name. */
export const fieldNames: { readonly [field: string]: string } = {
  name: '用户名',
  displayName: '姓名',
  branch: '支部',
  parent: '上级',
  roles: '角色',
  organises: '负责支部',
  count: '数量',
  rows: '人数',
  branches: '新建支部',
  shared: '公用电脑',
  text: '查找',
  state: '状态',
  role: '角色',
  points: '积分',
  reason: '理由',
  since: '从哪天起加入',
};
