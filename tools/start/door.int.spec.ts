import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort } from '../test/platform.mjs';
import { openDoor, type Step } from './door.mjs';
import { createGateway } from './gateway.mjs';
import { StartError } from './options.mjs';

const steps: Step[] = [
  { title: 'packages', state: 'done', detail: 'up to date' },
  { title: 'programs', state: 'working', detail: '<b>42 %</b>' },
];

describe('the door', () => {
  it('is open at once, tells how far the start is, and then leads inside', async () => {
    const port = await freePort();
    const door = await openDoor('127.0.0.1', port, () => steps);
    const page = await fetch(`http://127.0.0.1:${port}/players/1`);
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '1']);
    const html = await page.text();
    expect(html).toContain('Starting Fieldhouse');
    expect(html).toContain('http-equiv="refresh"');
    expect(html).toContain('&#60;b&#62;42 %');
    const api = await fetch(`http://127.0.0.1:${port}/v1/leagues`);
    expect([api.status, api.headers.get('content-type')]).toEqual([503, 'application/problem+json']);

    const web: Server = createServer((_, response) => response.end('inside'));
    await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    door.open(createGateway({ web: [url], api: [] }));
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('inside');
    door.close();
    web.closeAllConnections();
    web.close();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  });

  it('says the way out when the port is taken', async () => {
    const port = await freePort();
    const door = await openDoor('127.0.0.1', port, () => steps);
    const second = openDoor('127.0.0.1', port, () => steps);
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(new RegExp(`Port ${port} is taken.*\\n.*PORT=\\d+ npm start`));
    door.close();
  });
});
