import { countText, durationText, pluralText } from '@fieldhouse/web-ui';
import { sum, type Overview, type Sign } from './overview-words.js';

interface Tile {
  readonly name: string;
  readonly href: string;
  readonly kind: Sign['kind'];
  readonly value: string;
  readonly note: string;
}

const marks = { good: '●', warn: '▲', bad: '■', '': '–' } as const;

/** All in one look: what to read first stands largest, and each leads to its part. */
export function OverviewTiles({ overview }: { readonly overview: Overview }) {
  return (
    <nav aria-label="All in one look">
      <ul className="tiles">
        {tilesOf(overview).map(({ name, href, kind, value, note }) => (
          <li key={name} className={`card ${kind}`.trim()}>
            <a href={href} className="tiny">
              <span aria-hidden="true">{marks[kind]}</span> {name}
            </a>
            <b>{value}</b>
            <span className="tiny muted">{note}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function tilesOf(overview: Overview): Tile[] {
  return [
    freshnessTile(overview),
    runsTile(overview),
    queueTile(overview),
    rejectsTile(overview),
    schedulesTile(overview),
  ];
}

function freshnessTile({ freshness }: Overview): Tile {
  const promised = freshness.filter(({ promiseSeconds }) => promiseSeconds !== null);
  const [late, near] = ['late', 'near'].map((state) => promised.filter((one) => one.state === state).length) as [
    number,
    number,
  ];
  const value =
    late > 0 ? `${late} late` : near > 0 ? `${near} near` : promised.length === 0 ? 'No promise' : 'All kept';
  const note =
    promised.length === 0 ? 'nothing is read by a schedule' : `of ${pluralText(promised.length, 'data set')}`;
  const kind = late > 0 ? 'bad' : near > 0 ? 'warn' : promised.length === 0 ? '' : 'good';
  return { name: 'Freshness', href: '#freshness', kind, value, note };
}

function runsTile({ runs, troubles }: Overview): Tile {
  const { runs: count, failed, open } = sum(runs);
  const standing = troubles.some(({ link }) => link.includes('state=failed'));
  const notes = [
    failed === 0 ? 'none failed' : `${countText(failed)} failed`,
    open > 0 ? `${countText(open)} open` : '',
  ];
  const kind = standing ? 'bad' : 'good';
  const note = `${notes.filter((text) => text !== '').join(', ')} in seven days`;
  return { name: 'Runs', href: '#runs', kind, value: countText(count), note };
}

function queueTile({ queues }: Overview): Tile {
  if (queues === null)
    return {
      name: 'Queue',
      href: '#queues',
      kind: 'bad',
      value: 'No answer',
      note: 'what waits is safe in the database',
    };
  const waiting = queues.reduce((all, one) => all + one.waiting, 0);
  const oldest = Math.max(0, ...queues.map(({ oldestWaitingSeconds }) => oldestWaitingSeconds ?? 0));
  const running = queues.reduce((all, one) => all + one.running, 0);
  const note = oldest > 0 ? `waits longest, of ${pluralText(waiting, 'job')}` : `${pluralText(running, 'job')} running`;
  return { name: 'Queue', href: '#queues', kind: 'good', value: oldest > 0 ? durationText(oldest) : 'Empty', note };
}

function rejectsTile({ rejects, queues }: Overview): Tile {
  const { records } = rejects;
  const jobs = (queues ?? []).reduce((all, { failed }) => all + failed, 0);
  const parts = [records > 0 ? pluralText(records, 'record') : '', jobs > 0 ? pluralText(jobs, 'job') : ''];
  const value = parts.filter((text) => text !== '').join(', ') || 'None';
  const note = records > 0 ? 'wait for a decision' : 'nothing waits for a decision';
  return { name: 'Dead letters', href: '/operations/rejects', kind: value === 'None' ? 'good' : 'warn', value, note };
}

function schedulesTile({ schedules }: Overview): Tile {
  const late = schedules.filter((one) => one.late).length;
  if (schedules.length === 0)
    return { name: 'Schedules', href: '#schedules', kind: '', value: 'None', note: 'nothing starts by itself' };
  const value = late > 0 ? `${late} late` : `${schedules.length} fire`;
  return {
    name: 'Schedules',
    href: '#schedules',
    kind: late > 0 ? 'bad' : 'good',
    value,
    note: `of ${schedules.length}`,
  };
}
