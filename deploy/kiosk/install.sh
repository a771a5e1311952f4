#!/bin/sh
# Makes this Debian machine start the kiosk, as root, from where it was unpacked:
# install.sh ['options of the address' [degrees by which the picture is turned clockwise]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
options=${1:-}
turn=${2:-0}
# Debian 12's cage does not start without Xwayland, and does not ask for it.
for command in cage Xwayland chromium node; do
  command -v "$command" >/dev/null || { echo "install.sh: $command is missing: apt-get install cage xwayland chromium nodejs fonts-noto-cjk" >&2; exit 1; }
done
case $turn in 0 | 90 | 180 | 270) ;; *) echo "install.sh: expected 0, 90, 180 or 270 degrees, not $turn" >&2; exit 1 ;; esac
[ "$here" = /opt/zhengha-kiosk ] || { echo "install.sh: expected to be in /opt/zhengha-kiosk, not $here" >&2; exit 1; }
[ -f "$here/dist/kiosk/index.html" ] || { echo "install.sh: $here/dist holds no build" >&2; exit 1; }
id zhengha-kiosk >/dev/null 2>&1 ||
  useradd --system --create-home --home-dir /var/lib/zhengha-kiosk --shell /usr/sbin/nologin zhengha-kiosk
for group in video render input tty; do
  if getent group "$group" >/dev/null; then usermod -aG "$group" zhengha-kiosk; fi
done
printf 'KIOSK_OPTIONS=%s\nKIOSK_TURN=%s\n' "$options" "$turn" >/etc/default/zhengha-kiosk
install -m 644 "$here/zhengha-kiosk.service" /etc/systemd/system/zhengha-kiosk.service
# Where systemd is not running yet (an image being prepared) the links are all that is needed.
systemctl daemon-reload 2>/dev/null || true
systemctl enable zhengha-kiosk.service
systemctl set-default graphical.target
echo "The kiosk starts with the next boot: reboot."
