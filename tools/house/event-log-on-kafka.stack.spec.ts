import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventLog, eventLogSettings, type EventLog } from '@fieldhouse/event-log';
import { describeEventLogOutage, eventLogBackend } from '@fieldhouse/event-log/testing';
import { readSettings } from '@fieldhouse/config';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnKafka } from './own-kafka.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-kafka-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeEventLogOutage('on an Apache Kafka of its own', async () => {
  const kafka = new OwnKafka(join(folder, 'killed'));
  await kafka.start();
  const backend = eventLogBackend({ kafka: { brokers: [kafka.brokers] } }, () => kafka.stop());
  return { ...backend, killed: (away) => kafka.killed(away) };
});

describe('the event log on an Apache Kafka that asks who comes', () => {
  const login = { username: 'fieldhouse', password: 'a "secret" of its own' };
  const tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const kafka = new OwnKafka(join(folder, 'guarded'), { tls, login });
  const problems: string[] = [];

  beforeAll(async () => {
    makeCertificate(tls);
    await kafka.start();
  }, 120_000);
  afterAll(() => kafka.stop(), 30_000);

  const open = (settings: Readonly<Record<string, string>>): Promise<EventLog> => {
    const environment = { KAFKA_BROKERS: kafka.brokers, KAFKA_TLS: 'true', KAFKA_CA_FILE: tls.cert, ...settings };
    const { eventLog } = readSettings([eventLogSettings], environment);
    return startEventLog(eventLog, undefined, (message, error) => void problems.push(`${message} ${String(error)}`));
  };

  it('[O09] is reached with TLS and a login, by settings alone', async () => {
    const log = await open({ KAFKA_USERNAME: login.username, KAFKA_PASSWORD: login.password });
    try {
      await log.defineTopic({ name: 'guarded', partitions: 1, retentionMilliseconds: null });
      await log.append('guarded', [{ key: 'k', value: Buffer.from('v'), at: 1 }]);
      expect(await log.read('guarded', 0, 0, 10)).toMatchObject([{ key: 'k', at: 1 }]);
    } finally {
      await log.close();
    }
  }, 60_000);

  it('says so where the password is wrong or the certificate is nobody’s, and tells no secret', async () => {
    const wrong = { KAFKA_USERNAME: login.username, KAFKA_PASSWORD: 'another secret' };
    await expect(open(wrong)).rejects.toThrow(/Kafka at localhost:\d+ does not answer: .*authentication/i);
    const right = { KAFKA_USERNAME: login.username, KAFKA_PASSWORD: login.password };
    const stranger = { ...tls, cert: join(folder, 'stranger.pem'), key: join(folder, 'stranger-key.pem') };
    makeCertificate(stranger);
    await expect(open({ ...right, KAFKA_CA_FILE: stranger.cert })).rejects.toThrow(/does not answer: .*certificate/i);
    expect(problems.join('\n')).not.toMatch(/secret/);
  }, 120_000);

  it('wants user and password together', async () => {
    await expect(open({ KAFKA_USERNAME: 'fieldhouse' })).rejects.toThrow(/go together/);
  });
});

function makeCertificate({ cert, key }: { readonly cert: string; readonly key: string }): void {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', key, '-out', cert];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files];
  execFileSync('openssl', args, { stdio: 'ignore' });
  expect(readFileSync(key, 'utf8')).toContain('BEGIN PRIVATE KEY');
}
