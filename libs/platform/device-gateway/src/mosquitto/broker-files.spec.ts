import { describe, expect, it } from '@jest/globals';
import { accessList, configuration, passwords } from './broker-files.js';
import { refusalOfLog } from './broker-log.js';

const options = {
  folder: '/srv/mosquitto',
  stadium: 'north-park',
  host: '0.0.0.0',
  port: 8883,
  limits: { devices: 100, messagesPerSecond: 200 },
  user: 'mosquitto',
};
const identity = (device: string) => ({ stadium: 'north-park', device });

describe('the files of Mosquitto', () => {
  it('[L09] let nobody in without credentials, and bind a client to them', () => {
    const lines = configuration(options).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'listener 8883 0.0.0.0',
        'allow_anonymous false',
        'password_file /srv/mosquitto/passwords',
        'acl_file /srv/mosquitto/access-list',
        'use_username_as_clientid true',
        'retain_available false',
        'set_tcp_nodelay true',
        'max_packet_size 65792',
        'max_connections 101',
        'persistence true',
      ]),
    );
    expect(lines.join('\n')).not.toContain('certfile');
  });

  it('[L09] ask for certificates where they are told to', () => {
    const tls = { certFile: '/c.pem', keyFile: '/k.pem', clientCaFile: '/a.pem' };
    const text = configuration({ ...options, tls });
    for (const line of ['certfile /c.pem', 'keyfile /k.pem', 'cafile /a.pem', 'require_certificate true']) {
      expect(text).toContain(`\n${line}\n`);
    }
    expect(configuration({ ...options, tls: { ...tls, clientCaFile: undefined } })).not.toContain(
      'require_certificate',
    );
  });

  it('[L09] [D20] let a device write its samples and read its receipts, and nothing else', () => {
    expect(accessList('north-park')).toBe(
      [
        'user @node',
        'topic read stadiums/north-park/devices/+/samples',
        'topic write stadiums/north-park/devices/+/receipts',
        'topic read $SYS/broker/log/N',
        'topic read $SYS/broker/clients/connected',
        'pattern write stadiums/north-park/devices/%u/samples',
        'pattern read stadiums/north-park/devices/%u/receipts',
        '',
      ].join('\n'),
    );
    for (const key of ['+', 'a/b', '#', 'a\npattern readwrite #'])
      expect(() => accessList(key)).toThrow('cannot stand');
  });

  it('[L09] have no line that a device could have smuggled in', () => {
    const hash = '$7$101$AAAA$BBBB==';
    const enrolled = ['b', 'a', 'x:y', 'x\ny', '@node', ''].map((device) => ({
      identity: identity(device),
      passwordHash: hash,
    }));
    const spoilt = [{ identity: identity('c'), passwordHash: `${hash}\n@node:${hash}` }];
    expect(passwords([...enrolled, ...spoilt], '$7$1$n$n')).toBe(`@node:$7$1$n$n\na:${hash}\nb:${hash}\n`);
  });
});

describe('the log of Mosquitto', () => {
  it.each([
    ['Client <unknown> disconnected, not authorised.', 'credentials'],
    ['Client vest-1 disconnected due to oversize packet.', 'size'],
    ['Client vest-1 disconnected due to protocol error.', 'protocol'],
    ['Client vest-1 disconnected due to malformed packet.', 'protocol'],
    ['Bad socket read/write on client vest-1: Requested QoS not supported on server.', 'protocol'],
    ['Bad socket read/write on client vest-1: Unknown error.', null],
    ['Client vest-1 disconnected.', null],
    ['Client vest-1 closed its connection.', null],
    ["New client connected from 127.0.0.1:5 as vest-1 (p2, c1, k60, u'vest-1').", null],
  ])('says in %j: %s', (line, reason) => {
    expect(refusalOfLog(`1795617833: ${line}`)).toBe(reason);
  });
});
