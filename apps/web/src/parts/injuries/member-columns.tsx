import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric, type MetricFormat } from '@fieldhouse/domain';
import { dayText, type TableColumn } from '@fieldhouse/web-ui';
import { playerInjuriesHref, stintHref } from '../../frame/addresses.js';

type Answer = RouteOutput<typeof injuryRoutes.group>;
type Member = Answer['members'][number];

/** Who, what, and the rate before and after. */
export function memberColumns({ format, unit }: Answer['metric']): readonly TableColumn<Member>[] {
  const value = (number: number | null) => formatMetric(number, format as MetricFormat);
  return [
    {
      key: 'player',
      header: 'Player',
      align: 'start',
      cell: ({ person }) => <a href={playerInjuriesHref(person.id)}>{person.name}</a>,
    },
    {
      key: 'injury',
      header: 'Injury',
      align: 'start',
      wide: true,
      cell: ({ stint, text }) => <a href={stintHref(stint)}>{text === '' ? 'No injury details' : text}</a>,
    },
    { key: 'start', header: 'Start', align: 'start', cell: ({ startDate }) => dayText(startDate) },
    { key: 'before', header: `Before${unit === '' ? '' : `, ${unit}`}`, cell: ({ before }) => value(before) },
    { key: 'after', header: 'After', cell: ({ after }) => value(after) },
    {
      key: 'change',
      header: 'Change',
      cell: ({ change }) => (change !== null && change > 0 ? `+${value(change)}` : value(change)),
    },
    {
      key: 'sample',
      header: 'Rests on',
      cell: ({ beforeSample, afterSample }) => `${beforeSample} and ${afterSample}`,
    },
    {
      key: 'compared',
      header: 'Beside',
      title: 'Uninjured players he is compared with',
      cell: ({ comparedWith }) => comparedWith,
    },
  ];
}
