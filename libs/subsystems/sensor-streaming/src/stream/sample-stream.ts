import { decodeSampleRecord, decodeSensorMessage, isFault } from '@fieldhouse/contracts/sensors';
import { fact, type RecordOf } from '@fieldhouse/domain';
import { quarantinedReading, reading } from '@fieldhouse/domain/tracking';
import type { StoredRecord } from '@fieldhouse/event-log';
import type { Arrived, StreamChain, StreamSpec, Told } from '@fieldhouse/pipeline';
import { BugError } from '@fieldhouse/plugin-kit';
import { readingsOf } from '@fieldhouse/source-stadium-sensors';

type Reading = RecordOf<typeof reading>;

/** A sample dated later than its message came in is of a clock that is ahead; so much is believed to be the network's doing. */
const aheadMicroseconds = 2_000_000;

/** The stream of samples: a subject is a person in a session. */
export function sampleStream(chain: StreamChain, latenessSeconds: number): StreamSpec {
  return { name: 'samples', of: reading, chain, latenessSeconds, read: toldBy };
}

function toldBy({ value }: StoredRecord): Told {
  const { header, payload } = decodeSampleRecord(value);
  const subject = `${header.session}/${header.person}`;
  if (payload === null) return { subject, rows: [], over: true };
  const decoded = decodeSensorMessage(payload);
  if (isFault(decoded)) throw new BugError(`a message in the log cannot be read: ${decoded.where}: ${decoded.fault}`);
  const latest = header.receivedAtMicroseconds + aheadMicroseconds;
  const source = `${decoded.device}/${decoded.deviceSession}`;
  const rows: Arrived[] = [];
  const ahead: Reading[] = [];
  for (const row of readingsOf({ ...header, ...decoded, metrics: [...decoded.metrics] })) {
    if (row.atMicroseconds > latest) ahead.push(row);
    else rows.push({ source, sequence: row.sequence, at: row.atMicroseconds, row });
  }
  return { subject, rows, beside: ahead.map(clockAhead) };
}

const clockAhead = ({ session, person, device, sequence, atMicroseconds }: Reading) =>
  fact(quarantinedReading, {
    session,
    person,
    device,
    sequence,
    atMicroseconds,
    metric: 'time',
    value: atMicroseconds,
    reason: 'clock-skew',
  });
