#!/bin/sh
# Starts Chromium as a kiosk: launch.sh <address> [more flags]. The supervisor calls this; by hand it works as well.
#   KIOSK_BROWSER  the browser's command (chromium)
#   KIOSK_PROFILE  where it keeps its files ($HOME/.zhengha-kiosk); a profile of its own, or DevTools will not open
#   KIOSK_FLAGS    further flags
set -eu
address=$1
shift
profile=${KIOSK_PROFILE:-$HOME/.zhengha-kiosk}
mkdir -p "$profile"
# A lock from before a power cut counts for Chromium as another computer's once this one has a new name: it never starts.
case $(readlink "$profile/SingletonLock") in
  '' | "$(uname -n)"-*) ;;
  *) rm -f "$profile"/Singleton* ;;
esac
# shellcheck disable=SC2086
exec "${KIOSK_BROWSER:-chromium}" \
  --kiosk \
  --user-data-dir="$profile" \
  --no-first-run \
  --no-default-browser-check \
  --noerrdialogs \
  --hide-crash-restore-bubble \
  --disable-session-crashed-bubble \
  --disable-infobars \
  --disable-pinch \
  --overscroll-history-navigation=0 \
  --disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,TouchTextEditing \
  --disable-background-networking \
  --disable-component-update \
  --disable-domain-reliability \
  --disable-sync \
  --disable-breakpad \
  --disable-extensions \
  --disable-backgrounding-occluded-windows \
  --disable-renderer-backgrounding \
  --password-store=basic \
  --ozone-platform-hint=auto \
  --touch-events=enabled \
  ${KIOSK_FLAGS:-} \
  "$@" \
  "$address"
