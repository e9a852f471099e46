import { beforeAll, describe, expect, it } from '@jest/globals';
import { referenceData } from '@fieldhouse/plugin-kit/testing';
import { loadsOf, sessionTotalRow } from './session-total.fixture.js';

const sensors = referenceData('sensors');
const title = (text: string) => `${text}${sensors.reason}`;
const whereData = sensors.present ? it : it.skip;

const columns = ['daily_load', 'atl', 'ctl28', 'acwr', 'monotony', 'strain'] as const;
type Column = (typeof columns)[number];
type Day = Readonly<Record<Column, number>> & { readonly player: string; readonly date: string };

interface Ours {
  readonly acute: number;
  readonly chronic: number;
  readonly ratio: number;
  readonly monotony: number;
  readonly strain: number;
}
interface Compared {
  readonly day: Day;
  readonly ours: Ours;
}

function daysOfPlayers(): readonly (readonly Day[])[] {
  const players = new Map<string, Day[]>();
  for (const row of sensors.table('soccermon_daily/master_dataset.csv.gz')) {
    const values = Object.fromEntries(columns.map((name) => [name, Number(row(name))])) as Record<Column, number>;
    const days = players.get(row('player_id')) ?? [];
    days.push({ ...values, player: row('player_id'), date: row('date') });
    players.set(row('player_id'), days);
  }
  return [...players.values()];
}

/** A player's published days beside what the processor makes of their loads. */
function compared(days: readonly Day[]): readonly Compared[] {
  const rows = days.map(({ date, daily_load: value }) => sessionTotalRow({ localDate: date, session: date, value }));
  const ofDate = new Map(loadsOf(rows).map((row) => [row.localDate, row]));
  return days.map((day) => {
    const { acute, chronic, coupledRatio, monotony, strain } = ofDate.get(day.date)!;
    // The set writes 0 where there is nothing to divide by; we leave it unknown.
    return { day, ours: { acute, chronic, ratio: coupledRatio ?? 0, monotony: monotony ?? 0, strain: strain ?? 0 } };
  });
}

/** Half a unit of the second digit, to which the set rounds means, deviations and monotony before it goes on with them. */
const half = 0.005 + 1e-9;
const isNear = (ours: number, theirs: number, by = half) => Math.abs(ours - theirs) <= by;

const ratioAgrees = ({ day, ours: { acute, chronic, ratio } }: Compared) =>
  ratio === 0
    ? day.acwr === 0
    : day.acwr >= (acute - half) / (chronic + half) && day.acwr <= (acute + half) / (chronic - half);

/** By how much the monotony of a mean and a deviation that are rounded may be off, once rounded itself. */
const slack = ({ acute, monotony }: Ours) =>
  monotony === 0 ? 0 : half + (acute + half) / (acute / monotony - half) - monotony;
const monotonyAgrees = ({ day, ours }: Compared) => isNear(ours.monotony, day.monotony, slack(ours));
const strainAgrees = ({ day, ours }: Compared) =>
  isNear(ours.strain, day.strain, 7 * ours.acute * slack(ours) + 0.05 + 1e-9);

const agrees = (one: Compared) => ratioAgrees(one) && monotonyAgrees(one) && strainAgrees(one);
const acuteAgrees = ({ day, ours }: Compared) => isNear(ours.acute, day.atl);

describe('training load, against SoccerMon', () => {
  let all: readonly Compared[] = [];
  beforeAll(() => {
    if (sensors.present) all = daysOfPlayers().flatMap(compared);
  }, 60_000);
  const share = (agree: (one: Compared) => boolean) => all.filter(agree).length / all.length;

  whereData(
    title('[T13] ratio, monotony and strain are each the published ones on at least 97.8 % of 36,550 days'),
    () => {
      expect(all).toHaveLength(36_550);
      expect(share(ratioAgrees)).toBeGreaterThanOrEqual(0.98);
      expect(share(monotonyAgrees)).toBeGreaterThanOrEqual(0.978);
      expect(share(strainAgrees)).toBeGreaterThanOrEqual(0.978);
      expect(share(agrees).toFixed(3)).toBe('0.978');
    },
  );

  /** Where the set's own loads give its means, what is left differs by the deviation: of the sample, not of the population. */
  const isOfSample = ({ day, ours }: Compared) =>
    isNear(ours.monotony * Math.sqrt(6 / 7), day.monotony, 1e-6) &&
    isNear(7 * ours.acute * day.monotony, day.strain, 1e-6);

  whereData(
    title(
      '[T13] the others are listed: the own loads of the row do not give its own means, or its deviation is that of a sample',
    ),
    () => {
      const others = all.filter((one) => !agrees(one));
      const reasons = new Map<string, number>();
      for (const one of others) {
        const reason = !acuteAgrees(one)
          ? 'its loads do not give its own acute load'
          : !isNear(one.ours.chronic, one.day.ctl28)
            ? 'its loads do not give its own chronic load'
            : isOfSample(one)
              ? 'its deviation is that of a sample'
              : `unexplained: ${one.day.player} ${one.day.date}`;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      expect(Object.fromEntries(reasons)).toEqual({
        'its loads do not give its own acute load': 550,
        'its loads do not give its own chronic load': 171,
        'its deviation is that of a sample': 88,
      });
      const days = others.reduce<Record<string, number>>(
        (days, { day: { player } }) => ({ ...days, [player]: (days[player] ?? 0) + 1 }),
        {},
      );
      // Three players have stretches of another making, whose values are not rounded; ten have one day each.
      const { TeamA_3: third, TeamA_14: fourteenth, TeamA_17: seventeenth, ...single } = days;
      expect([third, fourteenth, seventeenth]).toEqual([264, 272, 263]);
      expect(Object.values(single)).toEqual(Array(10).fill(1));
    },
  );

  whereData(title('[T13] in the first week with load the ratio is 4 for everybody'), () => {
    const firsts = all.filter(({ day, ours }) => day.acwr !== 0 && ours.chronic > 0 && isNear(ours.ratio, 4, 1e-9));
    expect(new Set(firsts.map(({ day }) => day.player)).size).toBeGreaterThanOrEqual(45);
  });
});
