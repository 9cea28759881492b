import { kioskProblems } from './kiosk-problems.data.ts';
import { screenProblems } from './screens.data.ts';

/**
 * Every problem the API can answer with. A name is permanent: programs outside rely on its `type`, `/problems/<name>`.
 * The texts are read by members: they say what happened and what to do, and name no cause that is the server's secret.
 */
export const problems = {
  'malformed-json': {
    status: 400,
    title: '请求不是有效的 JSON',
    detail: '发送的内容无法解析。请检查 JSON 格式，并以 UTF-8 编码重新发送。',
  },
  'invalid-input': {
    status: 400,
    title: '填写的内容不符合要求',
    detail: '有些内容缺失、过长或格式不对。请按提示改正后重新提交。',
  },
  'body-too-large': {
    status: 413,
    title: '发送的内容太大',
    detail: '一次发送的内容超过了上限。请分成几次发送。',
  },
  'course-not-completed': {
    status: 409,
    title: '这门课还没有学完',
    detail: '课程里的每一站都学完、记录都送到服务器以后，才能领结业证书。',
  },
  'not-signed-in': {
    status: 401,
    title: '尚未登录或登录已过期',
    detail: '请重新登录。这台设备上尚未上传的学习记录不会丢失，登录后会自动上传。',
  },
  'another-member': {
    status: 403,
    title: '这些内容属于另一位成员',
    detail: '当前登录的不是这些记录的主人。请退出后，用记录主人的账号登录再试。',
  },
  'wrong-credentials': {
    status: 401,
    title: '用户名或密码不正确',
    detail: '请检查用户名、密码和大小写后再试。忘记密码请联系管理员重置。',
  },
  'too-many-attempts': {
    status: 429,
    title: '尝试次数太多',
    detail: '为了保护账号，请稍等几分钟再试。忘记密码请联系管理员重置。',
  },
  deactivated: {
    status: 403,
    title: '这个账号已停用',
    detail: '账号已被停用，暂时不能登录。学习记录仍然保留；如需恢复，请联系管理员。',
  },
  'one-time-password-expired': {
    status: 403,
    title: '一次性密码已过期',
    detail: '这个一次性密码没有在期限内使用，已经失效。请联系管理员重置密码。',
  },
  'password-change-required': {
    status: 403,
    title: '请先修改密码',
    detail: '现在的密码是一次性的，或者已超过使用期限。修改密码以后，其他功能才能使用。',
  },
  'wrong-password': {
    status: 422,
    title: '原密码不正确',
    detail: '请再输入一次现在使用的密码，注意大小写。',
  },
  'weak-password': {
    status: 422,
    title: '新密码不符合要求',
    detail: '新密码太短、太常见或不符合本站的密码规则。请按提示换一个。',
  },
  'not-allowed': {
    status: 403,
    title: '没有这项权限',
    detail: '您的角色不能进行这项操作。如有需要，请联系管理员。',
  },
  'unknown-member': {
    status: 404,
    title: '没有找到这位成员',
    detail: '这位成员不存在，或者不在您负责的支部里。请刷新页面后再试。',
  },
  'unknown-branch': {
    status: 404,
    title: '没有找到这个支部',
    detail: '这个支部不存在，或者不在您负责的范围里。请刷新页面后再试。',
  },
  'name-taken': {
    status: 409,
    title: '这个用户名已有人使用',
    detail: '用户名不能重复，大小写和全角半角不作区分。请换一个用户名。',
  },
  'branch-name-taken': {
    status: 409,
    title: '同级已有同名的支部',
    detail: '同一上级下的支部不能重名。请换一个名称。',
  },
  'branch-in-use': {
    status: 409,
    title: '这个支部还不能删除',
    detail: '支部里还有成员、下级支部或负责它的组织员。请先移走或调整，再删除。',
  },
  'branch-cycle': {
    status: 409,
    title: '不能移到自己的下级',
    detail: '支部不能移到自己或自己的下级支部里。请另选一个上级。',
  },
  'last-administrator': {
    status: 409,
    title: '至少要有一位管理员',
    detail: '这是最后一位能登录的管理员，不能停用或取消管理员角色。请先指定另一位管理员。',
  },
  'unknown-exam': {
    status: 404,
    title: '没有找到这场考试',
    detail: '这场考试不存在，或者不面向您所在的支部。请刷新页面后再试。',
  },
  'unknown-attempt': {
    status: 404,
    title: '没有找到这次作答',
    detail: '这次作答不存在，或者不是您的。请从考试列表重新打开。',
  },
  'unknown-paper': {
    status: 404,
    title: '没有找到这份试卷',
    detail: '这份试卷不存在，或者已换成新的一版。请刷新页面，重新选择试卷。',
  },
  'unknown-appeal': {
    status: 404,
    title: '没有找到这条异议',
    detail: '这条异议不存在，或者不在您负责的范围里。请刷新页面后再试。',
  },
  'exam-not-open': {
    status: 409,
    title: '考试现在没有开放',
    detail: '还没有到开始时间，或者已经结束。请看考试的起止时间。',
  },
  'exam-begun': {
    status: 409,
    title: '已经有人开始作答',
    detail: '有人开始作答以后，只能改标题、推迟结束时间和公布办法，也不能删除。请刷新页面看现在的情况。',
  },
  'no-attempts-left': {
    status: 409,
    title: '次数已经用完',
    detail: '这场考试您的作答次数已经用完。确有需要时，请联系组织员。',
  },
  'not-submitted': {
    status: 409,
    title: '还没有交卷',
    detail: '这次作答还没有交卷，现在看不到结果。请先交卷，或者等到时间结束。',
  },
  'appeal-answered': {
    status: 409,
    title: '组织员已经答复',
    detail: '这道题的异议已经得到答复，不能再改。还有疑问请直接联系组织员。',
  },
  ...kioskProblems,
  'unreadable-file': {
    status: 422,
    title: '读不出这个文件',
    detail: '文件不是有效的 CSV 或 Excel（.xlsx）表格。请用表格软件另存后再试；旧的 .xls 请另存为 .xlsx。',
  },
  'import-changed': {
    status: 409,
    title: '情况有变化，没有导入',
    detail: '检查之后，文件、成员或支部有了变化，所以什么也没有导入。请重新检查这个文件。',
  },
  'not-found': {
    status: 404,
    title: '没有找到',
    detail: '这个地址没有对应的内容。请检查地址是否写对。',
  },
  'method-not-allowed': {
    status: 405,
    title: '这个地址不支持这种请求方法',
    detail: '请按接口说明（/api/openapi.json）换用正确的方法。',
  },
  conflict: {
    status: 409,
    title: '同一编号已有不同的记录',
    detail: '这个编号的记录已经保存过，内容与这次不同。先保存的一份已保留，这一份没有写入。',
  },
  'unknown-activity': {
    status: 422,
    title: '没有这项学习内容',
    detail: '记录指向的学习内容不在本站目录中，可能已改名或从未发布。这条记录没有写入。',
  },
  'invalid-record': {
    status: 422,
    title: '学习记录的格式不对',
    detail: '记录缺少必要的字段，或字段的类型、长度不对。这条记录没有写入，同批的其他记录不受影响。',
  },
  'erased-before': {
    status: 410,
    title: '这条记录早于一次清除',
    detail: '成员已清除自己在那之前的学习数据，所以这条记录没有写入。清除之后的学习不受影响。',
  },
  'database-unavailable': {
    status: 503,
    title: '暂时无法保存',
    detail: '服务器的数据库暂时不可用。内容仍保存在这台设备上，稍后会自动重试。',
  },
  'storage-full': {
    status: 507,
    title: '服务器的磁盘满了',
    detail: '服务器暂时存不下新的内容，看课不受影响。学习记录仍保存在这台设备上，腾出空间后会自动上传。请告诉管理员。',
  },
  'read-only': {
    status: 503,
    title: '服务器暂时只能看，不能存',
    detail: '看课不受影响。学习记录仍保存在这台设备上，恢复以后会自动上传。如长时间如此，请告诉管理员。',
  },
  ...screenProblems,
  'too-many-streams': {
    status: 503,
    title: '现在连接的人太多',
    detail: '同时跟随的屏和手机已到上限。请稍等片刻，页面会自动再试。',
  },
  'not-ready': {
    status: 503,
    title: '还没有准备好',
    detail: '服务器还不能接待成员。请看服务器的日志。',
  },
  'cross-origin': {
    status: 403,
    title: '请求来自其他网站',
    detail:
      '出于安全考虑，本站不接受其他网站发来的请求。请从本站页面操作；如经代理访问，请管理员检查 PUBLIC_URL 设置。',
  },
  internal: {
    status: 500,
    title: '服务器出错了',
    detail: '出现了意外错误，已记入服务器日志。请稍后再试；如反复出现，请联系管理员。',
  },
} as const satisfies { [name: string]: ProblemText };

interface ProblemText {
  /** The HTTP status it is sent with. */
  status: number;
  /** What happened, in a few words; the same for every occurrence. */
  title: string;
  /** What it means and what to do. An occurrence may send a more exact one. */
  detail: string;
}

export type ProblemName = keyof typeof problems;

/** The body of an `application/problem+json` answer (RFC 9457). */
export interface Problem extends ProblemText {
  type: ProblemType;
}

export type ProblemType = `/problems/${ProblemName}`;

/** The permanent name of a problem as the API sends it. */
export function problemType<Name extends ProblemName>(name: Name): `/problems/${Name}` {
  return `/problems/${name}`;
}

/** The problem as it is sent; `detail` replaces the general text where more is known. */
export function problem(name: ProblemName, detail: string = problems[name].detail): Problem {
  const { status, title } = problems[name];
  return { type: problemType(name), title, status, detail };
}
