import { readNote } from './note.reader.js';
import { realNotes, type RealNote } from './real-notes.fixture.js';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  /** Ours over the peer's; above 1 is faster. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

const AIM = 20_000;
const ROUNDS = 3;

/** What one expression can do: one player, one move, a list of days; no club of several words apart, no other text or date. */
const oneExpression =
  /^(?<club>.+?) (?<action>placed|transferred|activated) (?:(?<position>[RLS]HP|[123]B|SS|[LCR]F|OF|DH|C|P|IF|INF|UT|TWP) )?(?<player>.+?)(?: (?:on|from) the (?:(?<days>\d+)-day )?(?<list>[\w ]+?) list(?: to the (?<to>\d+)-day \w+ list)?(?: retroactive to (?<retroactive>\w+ \d+, \d{4}))?)?\.(?<text>.*)$/;

/**
 * How many sentences of real transactions are read in a second of CPU time of this process, beside one regular expression
 * over the same sentences.
 *
 * @param dataDir folder that holds `baseball/transactions`
 */
export async function bench(dataDir: string): Promise<Figure[]> {
  const all = realNotes(dataDir);
  const ofLists = all.filter(({ sentence }) => / list\b/.test(sentence));
  return [figure('all transactions', all), figure('those that tell of a list', ofLists)];
}

function figure(which: string, notes: readonly RealNote[]): Figure {
  const value = perSecond(notes, ({ sentence, date }) => readNote(sentence, date).notices.length);
  const peerValue = perSecond(notes, ({ sentence }) => (oneExpression.exec(sentence)?.groups === undefined ? 0 : 1));
  return {
    name: `Sentences of transactions read, ${which}`,
    value,
    unit: 'sentences / CPU s',
    peer: 'one regular expression that reads less',
    peerValue,
    ratio: value / peerValue,
    aim: `at least ${AIM} a second`,
    met: value >= AIM,
  };
}

/** The best of some rounds: the first ones run code that is not compiled yet. */
function perSecond(notes: readonly RealNote[], read: (note: RealNote) => number): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    let found = 0;
    for (const note of notes) found += read(note);
    const { user, system } = process.cpuUsage(before);
    if (found === 0) throw new Error('nothing was read');
    return notes.length / ((user + system) / 1e6);
  });
  return Math.max(...rounds);
}
