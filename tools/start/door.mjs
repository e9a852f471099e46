import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { StartError } from './options.mjs';
import { refuse } from './refusal.mjs';

/** @typedef {{ title: string, state: 'waiting' | 'working' | 'done', detail: string }} Step */

/**
 * The public port, open from the first moment: a page that tells how far the start is, then the gateway.
 * @param {string} host
 * @param {number} port
 * @param {() => readonly Step[]} steps
 */
export async function openDoor(host, port, steps) {
  /** @type {ReturnType<typeof import('./gateway.mjs').createGateway> | undefined} */
  let gateway;
  const server = createServer((request, response) => {
    if (gateway) gateway.handle(request, response);
    else if (/^\/(?:v1|health|socket\.io)/.test(request.url ?? ''))
      refuse(request, response, 503, 'Fieldhouse is starting.');
    else {
      response.writeHead(503, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '1',
      });
      response.end(startingPage(steps()));
    }
  });
  server.on('upgrade', (request, socket, head) =>
    gateway ? gateway.upgrade(request, socket, head) : socket.destroy(),
  );
  await new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => reject(portError(error, host, port)));
    server.listen(port, host, () => resolve(undefined));
  });
  return {
    /** @param {NonNullable<typeof gateway>} ready */
    open: (ready) => (gateway = ready),
    close: () => {
      server.close();
      server.closeAllConnections();
      gateway?.close();
    },
  };
}

/** @param {NodeJS.ErrnoException} error @param {string} host @param {number} port */
function portError(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    const other = port + 100 > 65_535 ? 3100 : port + 100;
    return new StartError(
      `Port ${port} is taken${holder(port)}.\nStop that, or take another one: PORT=${other} npm start`,
    );
  }
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} needs more rights. Take one above 1023: PORT=3000 npm start`);
  if (error.code === 'EADDRNOTAVAIL') return new StartError(`HOST=${host} is no address of this machine.`);
  return error;
}

/** Who has the port, where the system tells. @param {number} port */
function holder(port) {
  const seen = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8', timeout: 2000 });
  const [, pid, name] = /^p(\d+)\nc(.+)$/m.exec(seen.stdout ?? '') ?? [];
  return pid ? ` by ${name} (process ${pid})` : '';
}

/** @param {readonly Step[]} steps */
function startingPage(steps) {
  const rows = steps.map(
    ({ title, state, detail }) => `<li class="${state}"><b>${title}</b> <span>${escape(detail)}</span></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<meta name="viewport" content="width=device-width"><title>Starting Fieldhouse</title>
<style>:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:34rem;margin:12vh auto;padding:0 1rem}
ol{list-style:none;padding:0}li::before{content:"○";display:inline-block;width:1.6em;opacity:.5}li.done::before{content:"●";color:#1a7f4b;opacity:1}
li.working::before{content:"◐";opacity:1}li.waiting{opacity:.55}span{opacity:.7}</style>
<h1>Starting Fieldhouse</h1><ol>${rows.join('')}</ol><p>This page opens the house by itself as soon as it is ready.</p></html>`;
}

/** @param {string} text */
const escape = (text) => text.replace(/[<>&]/g, (letter) => `&#${letter.charCodeAt(0)};`);
