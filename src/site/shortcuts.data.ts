/** What the help sheet lists. Single keys work only outside of text fields. */
export const shortcuts: { keys: string[]; does: string }[] = [
  { keys: ['/', 'Ctrl K'], does: '搜索' },
  { keys: ['?'], does: '打开这张表' },
  { keys: ['H'], does: '回首页' },
  { keys: ['M'], does: '我的学习' },
  { keys: ['N', '→'], does: '下一课（→ 在测验里是下一题）' },
  { keys: ['P', '←'], does: '上一课（← 在测验里是上一题）' },
  { keys: ['+', '-'], does: '字大一些、小一些' },
  { keys: ['D'], does: '浅色、深色互换' },
  { keys: ['A…H'], does: '做题时选择选项' },
  { keys: ['J', 'K'], does: '读书时到下一句、上一句；回车打开这一句的工具' },
  { keys: ['B'], does: '读书时给这一句加书签' },
  { keys: ['A'], does: '读书时给这一句写笔记' },
  { keys: ['Esc'], does: '关闭弹出的内容' },
];
