import { BigQuery } from '@google-cloud/bigquery';
import { OAuth2Client } from 'google-auth-library';
import { z } from 'zod';
import { WarehouseError } from '../warehouse.port.js';

export interface BigQueryAccess {
  readonly project: string;
  readonly location: string;
  /** Key of a service account, JSON. Without it and without a token: the identity that the machine has on Google Cloud. */
  readonly credentials?: string | undefined;
  /** Another address than Google's. */
  readonly endpoint?: string | undefined;
  /** What that address takes for a proof. */
  readonly token?: string | undefined;
}

const serviceAccountKey = z.object({ client_email: z.string().min(1), private_key: z.string().min(1) });
const year = 365 * 24 * 60 * 60 * 1000;

/** @throws WarehouseError the key is none, or an address of one's own comes without a proof of who asks */
export function bigQueryClient(access: BigQueryAccess): BigQuery {
  const { project: projectId, location, credentials, endpoint, token } = access;
  if (endpoint !== undefined && credentials === undefined && token === undefined) {
    // The client would look for Google's metadata server, and end the process at the first load.
    throw new WarehouseError('BIGQUERY_ENDPOINT needs BIGQUERY_TOKEN or BIGQUERY_CREDENTIALS');
  }
  if (token !== undefined && endpoint === undefined) {
    throw new WarehouseError(
      'BIGQUERY_TOKEN is for BIGQUERY_ENDPOINT; Google’s own address takes BIGQUERY_CREDENTIALS',
    );
  }
  return new BigQuery({
    projectId,
    location,
    ...(endpoint !== undefined && { apiEndpoint: endpoint }),
    ...(token !== undefined && { authClient: staticClient(token) }),
    ...(credentials !== undefined && { credentials: readKey(credentials) }),
    retryOptions: { autoRetry: true, maxRetries: 5 },
  });
}

function staticClient(token: string): OAuth2Client {
  const client = new OAuth2Client();
  client.setCredentials({ access_token: token, expiry_date: Date.now() + 10 * year });
  return client;
}

function readKey(text: string) {
  try {
    const { client_email, private_key } = serviceAccountKey.parse(JSON.parse(text));
    return { client_email, private_key };
  } catch {
    // What it is stays unsaid: it is a secret.
    throw new WarehouseError(
      'BIGQUERY_CREDENTIALS is not the key of a service account (JSON with client_email and private_key)',
    );
  }
}
