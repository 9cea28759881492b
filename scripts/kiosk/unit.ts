interface Unit {
  /** Where the project lies. */
  program: string;
  node: string;
  user: string;
  settingsFile: string;
}

/** The unit of systemd: starts the agent with the desktop, and again whenever it ends or is silent. */
export function unitFile({ program, node, user, settingsFile }: Unit): string {
  return `[Unit]
Description=学廊一体机
After=network.target display-manager.service
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
User=${user}
WorkingDirectory=${program}
ExecStart=${node} ${program}/scripts/kiosk.ts --config ${settingsFile}
Restart=always
RestartSec=5
# 页面里按“退出”（要密码）以后就停着，直到再启动。
RestartPreventExitStatus=64
SuccessExitStatus=64
# 程序自己卡住，两分钟没有消息就重新启动。
WatchdogSec=120
# 服务器没有开也算启动了：那时屏上写着在等。
TimeoutStartSec=180
TimeoutStopSec=20
KillMode=control-group
OOMScoreAdjust=-200

[Install]
WantedBy=graphical.target
`;
}
