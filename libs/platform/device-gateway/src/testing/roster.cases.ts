import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { closed, kickOff, message, samplesOf, until, withGateway } from './gateway-probe.js';
import type { GatewaySuite } from './gateway-suite.js';

/** Devices that come and go in the register. */
export function describeRoster(suite: GatewaySuite): void {
  describe('knows the register', () => {
    it('[L09] lets in who is enrolled while it runs', () =>
      withGateway(suite, async (world) => {
        for (const name of ['vest-1', 'vest-2', 'vest-3']) await world.serves(name);
        expect(world.stored.handed).toEqual(['vest-1', 'vest-2', 'vest-3']);
      }));

    it('[L09] [D20] ends the connection of who is struck off, which does not come back', () =>
      withGateway(suite, async (world) => {
        const secret = await world.register.enrol('vest-1');
        await world.known('vest-1', secret);
        const stays = await world.as('vest-2');
        const device = await world.client({ username: 'vest-1', password: secret });
        const gone = closed(device);
        world.register.strikeOff('vest-1');
        await gone;
        await expect(world.client({ username: 'vest-1', password: secret })).rejects.toThrow('Not authorized');
        await stays.publishAsync(samplesOf('vest-2'), Buffer.from(message('vest-2', 0)), { qos: 1 });
        await until(() => world.stored.handed.length === 1);
      }));

    it('[L09] ends the connection of who has another secret now', () =>
      withGateway(suite, async (world) => {
        const old = await world.register.enrol('vest-1');
        await world.known('vest-1', old);
        const device = await world.client({ username: 'vest-1', password: old });
        const gone = closed(device);
        const secret = await world.register.enrol('vest-1');
        await gone;
        await expect(world.client({ username: 'vest-1', password: old })).rejects.toThrow('Not authorized');
        await world.known('vest-1', secret);
      }));

    it('[L09] talks TLS, and asks for a certificate beside the secret where it is told to', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-tls-'));
      const [caFile, certFile, keyFile] = makeCertificates(folder);
      const [ca, cert, key] = [caFile, certFile, keyFile].map((path) => readFileSync(path, 'utf8')) as [
        string,
        string,
        string,
      ];
      try {
        await withGateway(
          suite,
          async (world) => {
            const secret = await world.register.enrol('vest-1');
            const device = await world.device('vest-1', { secret, tls: { ca, cert, key } });
            device.measure(kickOff, [1]);
            await device.settled();
            const own = { username: 'vest-1', password: secret };
            await expect(world.client({ ...own })).rejects.toThrow(/certificate/);
            await expect(world.client({ ...own, ca })).rejects.toThrow(/certificate|closed|ECONNRESET|EPIPE/);
            await expect(world.client({ username: 'vest-1', password: 'x', ca, cert, key })).rejects.toThrow(
              'Not auth',
            );
          },
          { tls: { certFile, keyFile, caFile, ofDevices: true } },
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}

/** An authority, and a certificate of it that serves for both sides. */
function makeCertificates(folder: string): [string, string, string] {
  const path = (name: string) => join(folder, name);
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl('req', '-x509', ...curve, '-subj', '/CN=stadium', '-keyout', path('ca-key.pem'), '-out', path('ca.pem'));
  openssl(
    'req',
    ...curve,
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
    '-keyout',
    path('key.pem'),
    '-out',
    path('request.pem'),
  );
  openssl(
    'x509',
    '-req',
    '-in',
    path('request.pem'),
    '-copy_extensions',
    'copy',
    '-CA',
    path('ca.pem'),
    '-CAkey',
    path('ca-key.pem'),
    '-CAcreateserial',
    '-days',
    '2',
    '-out',
    path('cert.pem'),
  );
  return [path('ca.pem'), path('cert.pem'), path('key.pem')];
}
