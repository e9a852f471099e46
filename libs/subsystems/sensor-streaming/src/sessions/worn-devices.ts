import type { SampleHeader } from '@fieldhouse/contracts/sensors';
import type { RecordStore } from '@fieldhouse/database';
import type { RecordOf } from '@fieldhouse/domain';
import { participation, session, stadium } from '@fieldhouse/domain/tracking';

/** What a message's header says of the session and of who wears the device. */
export type Worn = Omit<SampleHeader, 'version' | 'receivedAtMicroseconds'>;

interface Spell {
  readonly from: number;
  readonly to: number;
  readonly worn: Worn;
}

/** A session that ended may still be filled by devices that were out of reach. */
const keptAfterEndMilliseconds = 24 * 3_600_000;

/** Who wears which device in the sessions of a stadium that go on, or ended within a day. */
export class WornDevices {
  readonly #store: RecordStore;
  readonly #stadium: string;
  #spells: ReadonlyMap<string, readonly Spell[]> = new Map();
  #reading: Promise<void> | undefined;

  constructor(store: RecordStore, stadiumKey: string) {
    this.#store = store;
    this.#stadium = stadiumKey;
  }

  /** Reads them again; calls that come meanwhile join. */
  async refresh(now: Date): Promise<void> {
    this.#reading ??= this.#read(now).finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** Null: nobody wears it then. Microseconds since 1970. */
  wornAt(device: string, atMicroseconds: number): Worn | null {
    const at = atMicroseconds / 1_000;
    return this.#spells.get(device)?.find(({ from, to }) => from <= at && at < to)?.worn ?? null;
  }

  /** Everybody who wears a device in the session, once. */
  wearers(ref: string): readonly Worn[] {
    const worn = [...this.#spells.values()].flat().map((spell) => spell.worn);
    const of = worn.filter(({ session: its }) => its === ref);
    return [...new Map(of.map((one) => [one.person, one])).values()];
  }

  async #read(now: Date): Promise<void> {
    const [place] = await all<RecordOf<typeof stadium>>(this.#store, stadium, { key: this.#stadium }, 'key');
    if (place === undefined) return;
    const sessions = await all<RecordOf<typeof session>>(this.#store, session, { stadium: place.key }, 'startsAt');
    const open = sessions.filter(
      ({ endsAt }) => endsAt === null || Date.parse(endsAt) > now.getTime() - keptAfterEndMilliseconds,
    );
    const spells = new Map<string, Spell[]>();
    for (const of of open) {
      const worn = await all<RecordOf<typeof participation>>(this.#store, participation, { session: of.ref }, 'person');
      for (const spell of worn) {
        if (spell.device === null) continue;
        spells.set(spell.device, [...(spells.get(spell.device) ?? []), spellOf(place, of, spell)]);
      }
    }
    this.#spells = spells;
  }
}

function spellOf(
  place: RecordOf<typeof stadium>,
  of: RecordOf<typeof session>,
  { person, club, position, fromInstant, toInstant }: RecordOf<typeof participation>,
): Spell {
  const { originLatitude, originLongitude, bearingDegrees } = place;
  const placed = originLatitude !== null && originLongitude !== null && bearingDegrees !== null;
  return {
    from: Date.parse(fromInstant),
    to: Math.min(...[toInstant, of.endsAt].map((end) => (end === null ? Infinity : Date.parse(end)))),
    worn: {
      stadium: place.key,
      session: of.ref,
      localDate: of.localDate,
      sport: of.sport,
      person,
      club,
      position,
      placement: placed ? { originLatitude, originLongitude, bearingDegrees } : null,
    },
  };
}

async function all<Row>(
  store: RecordStore,
  kind: Parameters<RecordStore['read']>[0],
  where: Readonly<Record<string, string>>,
  orderBy: string,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of store.read(kind, where, [orderBy])) rows.push(...(batch as readonly Row[]));
  return rows;
}
