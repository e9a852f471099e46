import type { MessageForm } from '@fieldhouse/contracts/sensors';
import type { Clock } from './clock.js';
import { beginningOf, play, type Played } from './play.js';
import type { Recording } from './recording.js';
import type { StadiumOffice } from './stadium-office.js';
import { WornDevices } from './worn-devices.js';

export interface PerformOptions {
  readonly office: Pick<StadiumOffice, 'enrol' | 'open' | 'end'>;
  readonly broker: string;
  readonly stadium: string;
  readonly speed: number;
  readonly form: MessageForm;
  readonly batch: number;
  /** Connections lost an hour and device, as in a tunnel: what has no receipt then is sent again. */
  readonly cuts: number;
  readonly clock: Clock;
  /** Ends it before its time, tidily. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export interface Performed extends Played {
  readonly session: string;
  /** Samples of which nobody said that they are stored. */
  readonly kept: number;
  /** Samples that the node said no to, in the last receipts; see the node's own count for all. */
  readonly refused: number;
}

const secondsToSettle = 30;
const hour = 3_600_000;

/** A session from its beginning to its end: devices enrolled, worn, switched on, and all that they measured stored. */
export async function perform(recording: Recording, options: PerformOptions): Promise<Performed> {
  const { office, broker, stadium, speed, form, batch, clock, signal, say } = options;
  const secrets = await office.enrol(recording.athletes);
  const deviceSession = `${Math.round(clock.now()).toString(36)}`;
  const worn = new WornDevices(
    { broker, stadium, metrics: recording.metrics, form, batch, deviceSession },
    recording.athletes.map(({ device }) => ({ device, secret: secrets.get(device) ?? '' })),
  );
  try {
    await worn.connect(signal, broker);
    const beginsAt = speed === 1 ? null : beginningOf(recording, speed, clock.now());
    const session = await office.open(recording, beginsAt);
    const endCuts = cutsOf(worn, options.cuts);
    try {
      say(`${session.ref} has begun: ${recording.athletes.length} devices, ${speed} times as fast as it was`);
      const played = await play(recording, {
        devices: worn.clients,
        speed,
        clock,
        // A node whose clock is ahead of ours knows of no session before its own now.
        beginsAt: beginsAt ?? Math.max(clock.now(), session.startsAt),
        signal,
      });
      endCuts();
      if (!(await worn.settled(secondsToSettle))) say(`not all is stored after ${secondsToSettle} s`);
      const { kept, refused } = worn.counts();
      const why = worn.refusal();
      if (why !== null) say(`the node refused samples: ${why}`);
      return { ...played, session: session.ref, kept, refused };
    } finally {
      endCuts();
      await office.end(session.ref);
      say(`${session.ref} has ended`);
    }
  } finally {
    worn.close();
  }
}

/** Loses connections now and then, and gives what stops it. */
function cutsOf(worn: WornDevices, perHour: number): () => void {
  if (perHour === 0) return () => undefined;
  const timer = setInterval(
    () => worn.clients[Math.floor(Math.random() * worn.clients.length)]?.cut(),
    hour / perHour / worn.clients.length,
  );
  return () => clearInterval(timer);
}
