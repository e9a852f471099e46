import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@fieldhouse/config';
import { lakeSettings, startLake } from '@fieldhouse/lake';
import { describeLake } from '@fieldhouse/lake/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnS3 } from './own-s3.mjs';

const patience = 120_000;

function bucketOf(server: OwnS3): string {
  const bucket = `lake-${randomUUID()}`;
  server.makeBucket(bucket);
  return bucket;
}

const environmentOf = (server: OwnS3, bucket: string) => ({
  LAKE_S3_BUCKET: bucket,
  LAKE_S3_ENDPOINT: server.endpoint,
  LAKE_S3_KEY: server.key,
  LAKE_S3_SECRET: server.secret,
  LAKE_S3_PATH_STYLE: 'true',
});

const lakeOf = (env: Record<string, string>) => startLake(readSettings([lakeSettings], env).lake);

describe('[O09] S3', () => {
  let folder: string;
  let server: OwnS3;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fieldhouse-s3-'));
    server = new OwnS3(folder);
    await server.start();
  }, patience);
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  describeLake('in S3', async () => {
    const bucket = bucketOf(server);
    const objects = join(server.objects, bucket);
    return {
      lake: await lakeOf(environmentOf(server, bucket)),
      async damage(address) {
        const at = join(objects, ...address.split('/').slice(0, -1));
        for (const name of await readdir(at)) {
          if (name.startsWith(`${address.split('/').at(-1)}!`)) await writeFile(join(at, name), 'spoilt');
        }
      },
      stop: async () => undefined,
    };
  });

  it(
    'lists more objects and versions than one page holds',
    async () => {
      const lake = await lakeOf(environmentOf(server, bucketOf(server)));
      const addresses = Array.from({ length: 1_100 }, (_, i) => `many/${String(i).padStart(4, '0')}`);
      for (let at = 0; at < addresses.length; at += 50) {
        await Promise.all(addresses.slice(at, at + 50).map((address) => lake.put(address, Buffer.from(address))));
      }
      const listed: string[] = [];
      for await (const { address } of lake.list('many')) listed.push(address);
      expect(listed).toEqual(addresses);
    },
    patience,
  );

  it(
    'keeps what was put when the server dies, and goes on once it is back',
    async () => {
      const lake = await lakeOf(environmentOf(server, bucketOf(server)));
      await lake.put('kept/x', Buffer.from('before'));
      await server.killed();
      await lake.put('kept/y', Buffer.from('after'));
      expect(Buffer.from((await lake.get('kept/x'))!).toString()).toBe('before');
      expect(Buffer.from((await lake.get('kept/y'))!).toString()).toBe('after');
    },
    patience,
  );

  it('is refused at the start where there is no such bucket, or the key does not open it', async () => {
    const env = environmentOf(server, bucketOf(server));
    await expect(lakeOf({ ...env, LAKE_S3_BUCKET: 'no-such-bucket' })).rejects.toThrow(
      "the lake's bucket no-such-bucket cannot be used: there is none of that name",
    );
    await expect(lakeOf({ ...env, LAKE_S3_SECRET: 'wrong' })).rejects.toThrow('the key does not open it');
    const { LAKE_S3_SECRET: _, ...half } = env;
    await expect(lakeOf(half)).rejects.toThrow('LAKE_S3_KEY and LAKE_S3_SECRET go together');
  });
});
