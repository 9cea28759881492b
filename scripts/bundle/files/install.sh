#!/bin/sh
# Installs or upgrades Xuelang from this folder. Needs root and no network, asks nothing, and may be run again at any
# time: until the new version has been tried out nothing of the old one is touched, and what was cut off is done anew.
set -eu
[ "$(id -u)" = 0 ] || { echo '请用 root 运行：sudo ./install.sh' >&2; exit 1; }
bundle=$(dirname "$(readlink -f "$0")")
version=$(cat "$bundle/program/version")
versions=/opt/xuelang/versions
new=$versions/$version
current=/opt/xuelang/current
state=/var/lib/xuelang
build=$state/build/$version

has_systemd() { [ -d /run/systemd/system ]; }
refuse() {
  echo "$1" >&2
  [ -L "$current" ] && echo '没有升级，原来的版本照常运行。' >&2
  exit 1
}
# A link that leads elsewhere in one step.
lead() {
  ln -sfn "$1" "$2.next"
  mv -Tf "$2.next" "$2"
}
# One command of the new version, before it is the current one.
new_xuelang() { "$new/bin/xuelang" "$@"; }

umask 022
"$bundle/program/bin/node" --version >/dev/null 2>&1 || refuse '这个安装包不是给这种机器的（处理器或系统不对）。'
id xuelang >/dev/null 2>&1 || useradd --system --user-group --home-dir "$state" --no-create-home --shell /usr/sbin/nologin xuelang

# The program: whole or not at all.
if [ ! -d "$new" ]; then
  mkdir -p "$versions"
  rm -rf "$versions/.next"
  cp -a "$bundle/program" "$versions/.next"
  chown -R root:root "$versions/.next"
  ln -sfn "$build" "$versions/.next/.build"
  mv "$versions/.next" "$new"
fi

# What is written: content and data once, a folder for builds for each version.
mkdir -p "$state/data" "$state/build" /etc/xuelang
if [ ! -d "$state/content" ]; then
  rm -rf "$state/.content-next"
  cp -a "$bundle/content" "$state/.content-next"
  chown -R xuelang:xuelang "$state/.content-next"
  mv "$state/.content-next" "$state/content"
fi
if [ ! -d "$build" ]; then
  rm -rf "$state/build/.next"
  # Beside the releases of the version before: pages that are open keep their scripts.
  if [ -L "$current" ] && [ -d "$current/.build/" ]; then
    cp -al "$(readlink -f "$current/.build")" "$state/build/.next"
    rm -rf "$state/build/.next/compiled" "$state/build/.next/vite" "$state/build/.next/cache" "$state/build/.next/astro"
    mkdir "$state/build/.next/vite" "$state/build/.next/cache" "$state/build/.next/astro"
  else
    cp -a "$bundle/build" "$state/build/.next"
  fi
  # What is being built is run there, and looks for its packages from there.
  ln -sfn "$new/node_modules" "$state/build/.next/node_modules"
  chown -Rh xuelang:xuelang "$state/build/.next"
  mv "$state/build/.next" "$build"
fi
[ -f /etc/xuelang/xuelang.env ] || cp "$bundle/xuelang.env" /etc/xuelang/xuelang.env
# It may hold the password of a database.
chown root:xuelang /etc/xuelang/xuelang.env
chmod 640 /etc/xuelang/xuelang.env
chown xuelang:xuelang "$state" "$state/data" "$state/build"
chmod 750 "$state" "$state/data"

# The editors' content with the new program, beside the site that is served.
new_xuelang publish --if-changed || refuse '新版本发布不了现有的内容，见上面的说明。'

former=
[ -L "$current" ] && former=$(readlink -f "$current")
if [ -n "$former" ] && [ "$former" != "$new" ]; then
  if ! grep -q '^MIGRATE_WITHOUT_BACKUP=yes' /etc/xuelang/xuelang.env; then
    new_xuelang backup || refuse '升级之前的备份没有做成，见上面的说明。'
  fi
  new_xuelang trial --on-copy || refuse '新版本用现有数据的副本试了一下，起不来，见上面的说明。'
else
  new_xuelang trial || refuse '学廊起不来，见上面的说明。'
fi

lead "$new" "$current"
lead "$current/bin/xuelang" /usr/local/bin/xuelang

if has_systemd; then
  cp "$new/bin/xuelang.service" /etc/systemd/system/xuelang.service.next
  mv -f /etc/systemd/system/xuelang.service.next /etc/systemd/system/xuelang.service
  systemctl daemon-reload
  systemctl enable --quiet xuelang.service
  systemctl restart xuelang.service
  if ! new_xuelang trial --running; then
    [ -n "$former" ] && [ "$former" != "$new" ] || refuse '学廊装好了，但没有起来。原因：journalctl -u xuelang'
    systemctl stop xuelang.service
    lead "$former" "$current"
    # If the new version has changed the database, the old one can't read it any more.
    newest=$(find "$state/data/backups" -name 'xuelang-*.tar.gz' | sort | tail -n 1)
    "$former/bin/xuelang" trial >/dev/null 2>&1 || "$former/bin/xuelang" restore "$newest"
    systemctl start xuelang.service
    refuse '新版本起来以后不正常，已经换回原来的版本。原因：journalctl -u xuelang'
  fi
fi

# The version before stays, to go back to by hand.
for old in "$versions"/*; do
  case "$old" in "$new" | "$former") ;; *) rm -rf "$old" "$state/build/$(basename "$old")" ;; esac
done

port=$(sed -n 's/^PORT=//p' /etc/xuelang/xuelang.env | tail -n 1)
scheme=http
grep -q '^TLS_CERT=' /etc/xuelang/xuelang.env && scheme=https
echo
echo "学廊 $version 装好了。"
for address in $(hostname -I 2>/dev/null) localhost; do
  case "$address" in *:*) address="[$address]" ;; esac
  echo "  $scheme://$address:${port:-4321}/"
done
if has_systemd; then
  echo '运行情况：systemctl status xuelang　日志：journalctl -u xuelang'
else
  echo '这台机器没有 systemd：用 xuelang serve 在前台运行。已经在运行的，请停下再启动一次。'
fi
