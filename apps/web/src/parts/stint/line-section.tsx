import { formatMetric } from '@fieldhouse/domain';
import { DataTable, SectionHead, SmallSample, type TableColumn } from '@fieldhouse/web-ui';
import type { AppearanceWindow } from './stint-answers.js';
import { fewEvents, halfDates } from './half-words.js';

type Line = AppearanceWindow['lines']['before'];

/** His line, or that of the batters against him: the slash lines large, the averages below. */
export function LineSection({
  window,
  returned,
  more,
}: {
  readonly window: AppearanceWindow;
  readonly returned: boolean;
  /** Address of the view of at-bats, where this is not it. */
  readonly more?: string;
}) {
  const { before, after } = window.lines;
  return (
    <section id="line">
      <SectionHead title={window.role === 'pitcher' ? 'Batters against him' : 'His line'}>
        {more !== undefined && (
          <a className="small" href={more}>
            At Bats
          </a>
        )}
      </SectionHead>
      <div className="card">
        <SlashLine name="Before" line={before} dates={halfDates(window.before)} />
        {returned ? (
          <SlashLine name="After" line={after} dates={halfDates(window.after)} />
        ) : (
          <p className="slash">
            <span>
              <b className="after-word">After</b>
            </span>
            <span className="muted">he has not returned</span>
          </p>
        )}
        <DataTable
          name="averages"
          caption="Averages before and after"
          columns={returned ? columns : columns.slice(0, 2)}
          rows={averages.map((average) => ({ ...average, before: before[average.of], after: after[average.of] }))}
          rowKey={(row) => row.of}
          sort={null}
          compact
        />
        <p className="note">
          {before.plateAppearances}
          {returned && ` and ${after.plateAppearances}`} plate appearances, those nearest to the absence.{' '}
          {Math.min(before.plateAppearances, returned ? after.plateAppearances : fewEvents) < fewEvents && (
            <SmallSample />
          )}
        </p>
      </div>
    </section>
  );
}

function SlashLine({
  name,
  line,
  dates,
}: {
  readonly name: 'Before' | 'After';
  readonly line: Line;
  readonly dates: string;
}) {
  return (
    <p className="slash">
      <span>
        <b className={name === 'Before' ? 'before-word' : 'after-word'}>{name}</b>{' '}
        <span className="tiny muted">{dates}</span>
      </span>
      <b>{slashLine(line)}</b>
    </p>
  );
}

/** `.275/.340/.450`: average, on base, slugging; "–" for one that nothing makes. */
export function slashLine(line: Pick<Line, 'battingAverage' | 'onBaseAverage' | 'sluggingAverage'>): string {
  return [line.battingAverage, line.onBaseAverage, line.sluggingAverage]
    .map((value) => formatMetric(value, 'average') || '–')
    .join('/');
}

const averages = [
  { of: 'battingAverage', name: 'AVG', title: 'Batting average: hits of at-bats' },
  { of: 'onBaseAverage', name: 'OBP', title: 'On-base percentage' },
  { of: 'sluggingAverage', name: 'SLG', title: 'Slugging: bases of at-bats' },
  { of: 'onBasePlusSlugging', name: 'OPS', title: 'On base plus slugging' },
] as const;

interface Average {
  readonly of: string;
  readonly name: string;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
}

const columns: readonly TableColumn<Average>[] = [
  { key: 'name', header: 'Average', align: 'start', cell: (row) => <abbr title={row.title}>{row.name}</abbr> },
  { key: 'before', header: 'Before', cell: (row) => formatMetric(row.before, 'average') },
  { key: 'after', header: 'After', cell: (row) => formatMetric(row.after, 'average') },
  { key: 'change', header: 'Change', cell: averageChange },
];

function averageChange({ before, after }: Average): string {
  if (before === null || after === null) return '';
  const change = after - before;
  const text = formatMetric(Math.abs(change), 'average');
  return text === '.000' ? text : `${change < 0 ? '−' : '+'}${text}`;
}
