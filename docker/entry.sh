#!/bin/sh
# Runs one of the programs; anything else goes to the command line of the engine.
set -eu
cd /house
case "${1:-api}" in
  api) exec node --enable-source-maps apps/api/dist/main.js ;;
  worker) exec node --enable-source-maps apps/worker/dist/main.js ;;
  stadium) exec node --enable-source-maps apps/stadium/dist/main.js ;;
  web) exec node apps/web/.next/standalone/apps/web/server.js ;;
  gateway) exec node tools/start/gateway.mjs ;;
  *) exec node --enable-source-maps apps/worker/dist/fieldhouse.js "$@" ;;
esac
