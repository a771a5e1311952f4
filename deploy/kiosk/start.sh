#!/bin/sh
# What systemd starts: the one window of this screen, and in it the supervisor. By hand: start.sh 'options of the address'.
#   KIOSK_OPTIONS  the same options
#   KIOSK_TURN     degrees by which the picture is turned clockwise: 90, 180 or 270 for a screen that hangs that way
set -u
here=$(cd "$(dirname "$0")" && pwd)
case ${KIOSK_TURN:-0} in
  90) turn=-r ;;
  180) turn=-rr ;;
  270) turn=-rrr ;;
  *) turn= ;;
esac
# Never by exec: a cage that cannot start waits for all children of its process, and systemd's session helper, which
# would be one, waits for it. Nobody would start it again.
cage -d $turn -- node "$here/supervise.mjs" "$here/dist" "${1-${KIOSK_OPTIONS:-}}"
exit $?
