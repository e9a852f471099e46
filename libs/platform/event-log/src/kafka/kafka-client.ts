import kafkajs, { type Kafka, type KafkaConfig, type LogEntry, type SASLOptions } from 'kafkajs';
import type { OnProblem } from '../consuming/troubles.js';

export interface KafkaAddress {
  /** Some of the brokers, host:port each; they tell of the others. */
  readonly brokers: readonly string[];
  /** Absent: no TLS. The certificate is verified, by `ca` (PEM) or the well-known authorities. */
  readonly tls?: { readonly ca?: string | undefined } | undefined;
  readonly login?:
    | {
        readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
        readonly username: string;
        readonly password: string;
      }
    | undefined;
}

/** While a broker starts again, its coordinators load for some seconds. What is tried is tried again for about fifteen. */
const patience = { initialRetryTime: 100, maxRetryTime: 1_000, factor: 0.2, multiplier: 1.5, retries: 18 };

export function kafkaClient({ brokers, tls, login }: KafkaAddress, onProblem: OnProblem): Kafka {
  const config: KafkaConfig = {
    clientId: 'fieldhouse',
    brokers: [...brokers],
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 10_000,
    retry: patience,
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => quietly(onProblem),
    ...(tls && { ssl: { rejectUnauthorized: true, ...(tls.ca !== undefined && { ca: [tls.ca] }) } }),
    ...(login && { sasl: login as SASLOptions }),
  };
  return new kafkajs.Kafka(config);
}

const toldAgainAfterMilliseconds = 60_000;
/** A warning about what `KafkaWriter` takes care of: after the last try comes another producer. */
const takenCareOf = 'Limiting retries for the idempotent producer';

/** The client says the same at every try of every connection: once a minute is enough. */
function quietly(onProblem: OnProblem): (entry: LogEntry) => void {
  const told = new Map<string, number>();
  return ({ namespace, level, log }) => {
    if (level > kafkajs.logLevel.WARN || log.message.startsWith(takenCareOf)) return;
    const error: unknown = log['error'];
    const what = typeof error === 'string' ? `${log.message}: ${error}` : log.message;
    const message = `Kafka ${namespace}: ${what}`;
    const now = Date.now();
    if (now - (told.get(message) ?? 0) < toldAgainAfterMilliseconds) return;
    if (told.size > 200) told.clear();
    told.set(message, now);
    onProblem(message, error instanceof Error ? error : undefined);
  };
}

/** The broker's own name of an error, however often the client has wrapped it. */
export function kafkaErrorType(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = (at as { cause?: unknown }).cause) {
    const { type, errors } = at as { type?: unknown; errors?: readonly unknown[] };
    if (typeof type === 'string') return type;
    if (errors !== undefined && errors.length > 0) return kafkaErrorType(errors[0]);
  }
  return undefined;
}
