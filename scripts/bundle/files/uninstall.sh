#!/bin/sh
# Removes the program. Content, data and settings stay, unless --with-data is given.
set -eu
[ "$(id -u)" = 0 ] || { echo '请用 root 运行：sudo /opt/xuelang/current/bin/uninstall.sh' >&2; exit 1; }
case "${1:-}" in
  '' | --with-data) ;;
  *) echo '只有一个选项：--with-data，连数据和内容一起删掉，不能恢复。' >&2; exit 2 ;;
esac

if [ -d /run/systemd/system ]; then
  systemctl disable --now xuelang.service 2>/dev/null || true
fi
rm -f /etc/systemd/system/xuelang.service /usr/local/bin/xuelang
[ -d /run/systemd/system ] && systemctl daemon-reload
rm -rf /opt/xuelang
if [ "${1:-}" = --with-data ]; then
  rm -rf /var/lib/xuelang /etc/xuelang
  userdel xuelang 2>/dev/null || true
  echo '学廊、它的数据和内容都删掉了。'
else
  rm -rf /var/lib/xuelang/build
  echo '学廊卸载了。数据和内容还在 /var/lib/xuelang，设置还在 /etc/xuelang；再装一次就接着用。'
fi
