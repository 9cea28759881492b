/**
 * Passwords, and words in them, that are guessed first here: the usual ones of the world's lists, pinyin, words of office
 * life and of this platform. Digits and marks behind a word need not be listed.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
password passw0rd passwd pass word p4ssword pa55word letmein welcome hello login guest user test tester testing demo
admin administrator administrat0r root system master manager superuser sysadmin changeme default secret access
iloveyou ilovechina ilove love lovely sunshine princess dragon monkey shadow football baseball basketball superman batman
michael jordan charlie daniel thomas jessica ashley michelle freedom whatever trustno starwars computer internet
windows microsoft google baidu tencent alibaba huawei xiaomi oracle weblogic tomcat mysql postgres redis
qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qwaszx asdf qwer zxcv qweasd qweasdzxc qazwsxedc
1qaz2wsx 1q2w3e4r 1q2w3e4r5t 1q2w3e q1w2e3r4 zaq12wsx 1qazxsw2 a1b2c3d4 abc abcd abcde aaa abc123 a123 aa123 qq123
123qwe 123abc 123456abc 123456a 1234qwer 12345qwert 321321 147258369 147852369 159357 789456123 741852963 963852741
woaini woaini1314 woaiwojia aini ainio nihao nihaoma zhongguo china chinese beijing shanghai kunming yunnan wenshan
mima mimashi wodemima wangji bukaixin kaixin xiaoming xiaohong zhangwei wangwei lili wangfang laopo laogong baobao
baobei mama baba jiayou facai gongxi wuliao tiantian xiexie meimei gege didi jiejie shengri anquan wanshi
dangyuan dangzhibu dangjian zhibu xuexi xuelang xuexiqiangguo qiangguo gongchandang yancao yancaoju jinye jinyexianfeng
xianfeng wsyc ynyc zhuanmaiju bangong caiwu renshi zuzhi zuzhibu guanliyuan
taobao zhifubao weixin qqqq wechat xiaojie
密码 学廊 管理员 我爱你 我爱中国 中国共产党 学习强国
888888 666666 000000 111111 123456 12345678 123456789 1234567890 112233 11223344 121212 123123 123321 654321 987654321
520520 5201314 1314520 7758521 7758258 168168 88888888 66666666 00000000 11111111 31415926 20252025 20262026
`
    .trim()
    .split(/\s+/),
);
