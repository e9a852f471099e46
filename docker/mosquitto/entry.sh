#!/bin/sh
# Mosquitto on the files that the stadium's node writes: waits for them, and has it read them again when they have changed.
# Of the node: DEVICE_GATEWAY=mosquitto, MOSQUITTO_FOLDER as here, MOSQUITTO_SIGNAL=false.
set -eu
folder="${MOSQUITTO_FOLDER:?the folder that the node writes into}"
until [ -f "$folder/mosquitto.conf" ] && [ -f "$folder/access-list" ] && [ -f "$folder/passwords" ]; do sleep 1; done

content() { cat "$folder/access-list" "$folder/passwords" | cksum; }
known="$(content)"
mosquitto -c "$folder/mosquitto.conf" &
broker=$!
trap 'kill -TERM "$broker"' TERM INT

while kill -0 "$broker" 2>/dev/null; do
  sleep 1 & wait $! || true
  now="$(content)"
  if [ "$now" != "$known" ]; then
    known="$now"
    kill -HUP "$broker" 2>/dev/null || true
  fi
done
wait "$broker"
