/** Problems of guides, of screens they drive, and of signing in on screens. */
export const screenProblems = {
  'too-often': {
    status: 429,
    title: '太频繁了',
    detail: '短时间里试得太多。请过几分钟再试。',
  },
  'unknown-pairing': {
    status: 404,
    title: '这个码不能用了',
    detail: '屏幕上的码几分钟换一次，用过就作废。请对着屏幕再扫一次。',
  },
  'screen-taken': {
    status: 409,
    title: '这块屏有人正在讲解',
    detail: '一块屏一次只跟一位讲解员。可以请对方把屏交给您，或者等对方离开半分钟以后再扫。',
  },
  'take-over-refused': {
    status: 409,
    title: '对方还在讲',
    detail: '正在讲解的人没有同意交出这块屏。请等对方讲完，或者当面商量。',
  },
  'unknown-screen': {
    status: 404,
    title: '这块屏不在讲解里',
    detail: '这块屏已经离开讲解，或者太久没有联系。请重新显示配对码。',
  },
  'unknown-visit': {
    status: 404,
    title: '没有找到这次讲解',
    detail: '这次讲解已经结束，或者不在您负责的范围里。请刷新页面后再试。',
  },
  'authorization-pending': {
    status: 400,
    title: '还在等手机上确认',
    detail: '请用手机扫屏幕上的码，登录后确认。',
  },
  'slow-down': {
    status: 400,
    title: '问得太快了',
    detail: '请隔久一点再问。',
  },
  'expired-token': {
    status: 400,
    title: '码过期了',
    detail: '这个码已经过期。请在屏幕上重新打开登录。',
  },
  'access-denied': {
    status: 400,
    title: '手机上没有同意',
    detail: '手机上拒绝了这次登录，或者选错了屏幕上的数字。需要登录请重新来过。',
  },
} as const;
