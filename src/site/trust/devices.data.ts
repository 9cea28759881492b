/** A drawing of what a device shows at a step: a window or a telephone with lines of text, one of them to be pressed. */
export interface Drawing {
  frame: 'window' | 'phone';
  title: string;
  lines: string[];
  /** The line to press, counted from 0; none: the button below. */
  press?: number;
  /** What stands on the button, if there is one. */
  button?: string;
}

interface Step {
  text: string;
  drawing: Drawing;
}

interface Device {
  id: string;
  name: string;
  /** Which programs follow these steps. */
  about: string;
  steps: Step[];
  after: string;
}

/** How each kind of device is told to trust a certificate authority. */
export const devices: Device[] = [
  {
    id: 'windows',
    name: 'Windows 电脑',
    about: '谷歌浏览器、Edge、360、QQ、奇安信等浏览器都按这里做，做一次就够。',
    steps: [
      {
        text: '打开下载好的 xuelang-ca.crt，点“安装证书”。',
        drawing: {
          frame: 'window',
          title: '证书',
          lines: ['证书信息', '颁发给：学廊 本地证书', '颁发者：学廊 本地证书'],
          button: '安装证书(I)…',
        },
      },
      {
        text: '存储位置选“当前用户”，点“下一步”。',
        drawing: {
          frame: 'window',
          title: '证书导入向导',
          lines: ['存储位置', '◉ 当前用户(C)', '○ 本地计算机(L)'],
          press: 1,
          button: '下一步(N)',
        },
      },
      {
        text: '选“将所有的证书都放入下列存储”，点“浏览”，选“受信任的根证书颁发机构”，再点“下一步”“完成”。',
        drawing: {
          frame: 'window',
          title: '选择证书存储',
          lines: ['个人', '受信任的根证书颁发机构', '企业信任', '中间证书颁发机构'],
          press: 1,
          button: '确定',
        },
      },
      {
        text: '系统会问一遍。核对指纹（Windows 显示 SHA-1），一样就点“是”。',
        drawing: {
          frame: 'window',
          title: '安全警告',
          lines: ['你即将从一个证书颁发机构', '安装证书……', '指纹 (sha1)：请核对'],
          press: 2,
          button: '是(Y)',
        },
      },
    ],
    after: '关掉浏览器的全部窗口，重新打开。',
  },
  {
    id: 'android',
    name: '安卓手机和平板',
    about: '各家手机的叫法略有不同，可以在“设置”上方搜索“证书”。手机要先设好锁屏密码。',
    steps: [
      {
        text: '打开“设置”，进“安全”，再进“更多安全设置”或“加密与凭据”。',
        drawing: {
          frame: 'phone',
          title: '安全',
          lines: ['锁屏密码', '指纹', '查找手机', '加密与凭据'],
          press: 3,
        },
      },
      {
        text: '点“安装证书”（有的手机叫“从存储设备安装”），选“CA 证书”。',
        drawing: { frame: 'phone', title: '安装证书', lines: ['CA 证书', 'VPN 和应用用户证书', 'WLAN 证书'], press: 0 },
      },
      {
        text: '手机会提醒一次，点“仍然安装”，输入锁屏密码，选下载好的 xuelang-ca.crt。',
        drawing: {
          frame: 'phone',
          title: '下载内容',
          lines: ['xuelang-ca.crt', '照片.jpg', '文件.pdf'],
          press: 0,
          button: '仍然安装',
        },
      },
    ],
    after: '用手机自带的浏览器或谷歌浏览器打开。微信不理会自己装的证书：在微信里点右上角“…”，选“在浏览器打开”。',
  },
  {
    id: 'ios',
    name: 'iPhone 和 iPad',
    about: '要用 Safari 浏览器下载证书。三步都要做，少了最后一步不算。',
    steps: [
      {
        text: '在 Safari 里点上面的“下载证书”，问到“配置描述文件”时点“允许”。',
        drawing: {
          frame: 'phone',
          title: 'Safari',
          lines: ['此网站正尝试下载', '一个配置描述文件。', '要允许吗？'],
          button: '允许',
        },
      },
      {
        text: '打开“设置”，点最上面的“已下载描述文件”，点“安装”，输入锁屏密码。',
        drawing: {
          frame: 'phone',
          title: '设置',
          lines: ['已下载描述文件', '飞行模式', '无线局域网', '蓝牙'],
          press: 0,
          button: '安装',
        },
      },
      {
        text: '回到“设置”，依次进“通用”“关于本机”，到最下面点“证书信任设置”，把“学廊 本地证书”的开关打开。',
        drawing: {
          frame: 'phone',
          title: '证书信任设置',
          lines: ['针对根证书启用完全信任', '学廊 本地证书　　开'],
          press: 1,
        },
      },
    ],
    after: '回到浏览器，用 https 打开。',
  },
  {
    id: 'uos',
    name: '统信 UOS 和其他 Linux',
    about: '统信浏览器、谷歌浏览器、奇安信可信浏览器按这里做。',
    steps: [
      {
        text: '打开浏览器的“设置”，进“隐私设置和安全性”“安全”，点“管理证书”。',
        drawing: {
          frame: 'window',
          title: '设置 — 安全',
          lines: ['安全浏览', '使用安全 DNS', '管理证书'],
          press: 2,
        },
      },
      {
        text: '点“授权机构”，再点“导入”，选下载好的 xuelang-ca.crt。',
        drawing: {
          frame: 'window',
          title: '管理证书',
          lines: ['您的证书　服务器　授权机构', '您有这些授权机构的证书'],
          press: 0,
          button: '导入',
        },
      },
      {
        text: '勾上“信任该证书，以标识网站的身份”，点“确定”。',
        drawing: {
          frame: 'window',
          title: '证书授权机构',
          lines: ['☑ 信任该证书，以标识网站', '☐ 信任该证书，以标识电子邮件'],
          press: 0,
          button: '确定',
        },
      },
    ],
    after: '关掉浏览器的全部窗口，重新打开。',
  },
  {
    id: 'firefox',
    name: '火狐浏览器（各种电脑）',
    about: '火狐自己管证书，系统里装过的它不一定认。',
    steps: [
      {
        text: '打开“设置”，在上方搜索“证书”，点“查看证书”。',
        drawing: {
          frame: 'window',
          title: '设置',
          lines: ['搜索：证书', '证书', '☑ 查询 OCSP 服务器'],
          button: '查看证书(C)…',
        },
      },
      {
        text: '在“证书颁发机构”一页点“导入”，选下载好的文件，勾上“信任由此证书颁发机构来标识网站”，点“确定”。',
        drawing: {
          frame: 'window',
          title: '下载证书',
          lines: ['您想要信任它用于……', '☑ 标识网站', '☐ 标识电子邮件用户'],
          press: 1,
          button: '确定',
        },
      },
    ],
    after: '刷新页面就行。',
  },
];
