/** What can go wrong with screens of kiosks; part of `problems`. */
export const kioskProblems = {
  'not-enrolled': {
    status: 401,
    title: '这台屏还没有登记',
    detail: '这台屏没有登记过，或者已被停用。请在管理页面要一个登记码，在屏的管理菜单里输入。',
  },
  'wrong-enrolment-code': {
    status: 422,
    title: '登记码不对或已过期',
    detail: '登记码是八位数字，只能用一次，半小时内有效。请核对后再输，或者请管理人员给一个新的。',
  },
  'too-many-codes': {
    status: 409,
    title: '没用的登记码太多了',
    detail: '还有很多登记码没有用掉。请先用掉，或者等它们半小时后过期，再要新的。',
  },
  'unknown-kiosk': {
    status: 404,
    title: '没有找到这台一体机',
    detail: '网站的内容里没有这台一体机，可能已经改名或删除。请刷新页面后再试。',
  },
  'unknown-kiosk-screen': {
    status: 404,
    title: '没有找到这块屏',
    detail: '这块屏不存在、已经停用，或者不在您负责的支部里。请刷新页面后再试。',
  },
  'invalid-kiosk': {
    status: 422,
    title: '这样改一体机放不了',
    detail: '有些设置缺失、过长或写法不对，所以没有保存。请按提示改正后再保存。',
  },
  'kiosk-changed': {
    status: 409,
    title: '别人刚改过这台一体机',
    detail: '您打开以后，别人改过它的设置，所以这次没有保存。请看过现在的设置，再改一次。',
  },
  'unreadable-picture': {
    status: 422,
    title: '读不出这张图片',
    detail: '图片不是完整的 JPEG 或 PNG。请重新截一次。',
  },
} as const;
