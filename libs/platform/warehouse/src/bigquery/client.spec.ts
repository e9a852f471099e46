import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { bigQueryClient } from './client.js';

const project = { project: 'fieldhouse-test', location: 'EU' };
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = {
  type: 'service_account',
  client_email: 'loader@fieldhouse-test.iam.gserviceaccount.com',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

describe('the client of BigQuery', () => {
  it('speaks for the service account whose key it was given', async () => {
    const client = bigQueryClient({ ...project, credentials: JSON.stringify(key) });
    expect((await client.authClient.getCredentials()).client_email).toBe(key.client_email);
  });

  it.each(['{', '{}', '"key"', JSON.stringify({ client_email: 'x' })])(
    'refuses %j as a key, and does not show it',
    (credentials) => {
      expect(() => bigQueryClient({ ...project, credentials })).toThrow(
        /^BIGQUERY_CREDENTIALS is not the key of a service account/,
      );
    },
  );

  it('refuses another address without a proof of who asks', () => {
    expect(() => bigQueryClient({ ...project, endpoint: 'http://127.0.0.1:1' })).toThrow(
      'BIGQUERY_TOKEN or BIGQUERY_CREDENTIALS',
    );
  });

  it('sends no bare token to Google', () => {
    expect(() => bigQueryClient({ ...project, token: 'x' })).toThrow('BIGQUERY_TOKEN is for BIGQUERY_ENDPOINT');
  });
});
