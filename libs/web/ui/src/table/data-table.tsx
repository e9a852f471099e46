import { Fragment, type ReactNode } from 'react';
import { MetricMeaning } from './metric-meaning.js';
import { sorted, type Sort } from './sort.js';
import type { TableColumn } from './table-column.js';

export interface FooterRow {
  readonly key: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
}

export interface DataTableProps<Row> {
  /** Names the table in the address and its elements. */
  readonly name: string;
  /** Read out first. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The address's sort, whichever table it is of. */
  readonly sort: Sort | null;
  /** The order in which the rows come, for the arrow. */
  readonly initial?: { readonly by: string; readonly direction: 'asc' | 'desc' };
  /** The page's address sorted so. Absent: no sorting. */
  readonly sortHref?: (sort: Sort) => string;
  readonly footer?: readonly FooterRow[];
  /** A class for a row, e.g. `total-row`. */
  readonly rowClass?: (row: Row) => string | undefined;
  /** Heading over the rows that follow, as long as the rows keep the order in which they came. */
  readonly groupOf?: (row: Row) => string;
  /** A few short rows in a card: no box to scroll. */
  readonly compact?: boolean;
}

/** With so many columns a table fits a wide window, and its header can stay at the window's top. */
const fitting = 20;

/**
 * A table that is complete without a script: sorting is a link, so that the address reproduces the view; header and first
 * column stay; each metric's header explains it.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, caption, columns, rowKey, sort, footer = [] } = props;
  const own = sort?.table === name ? columns.find((c) => c.key === sort.by && c.sortValue !== undefined) : undefined;
  const order = own !== undefined && sort !== null ? { by: own.key, direction: sort.direction } : props.initial;
  const rows =
    own?.sortValue !== undefined && sort !== null ? sorted(props.rows, own.sortValue, sort.direction) : props.rows;
  const groupOf = own === undefined ? props.groupOf : undefined;
  const box =
    props.compact === true
      ? { className: 'table-box compact' }
      : {
          className: columns.length <= fitting ? 'table-box fits' : 'table-box',
          role: 'region',
          'aria-label': caption,
          tabIndex: 0,
        };
  return (
    <div {...box}>
      <table id={name}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} table={name} column={column} order={order} sortHref={props.sortHref} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Fragment key={rowKey(row)}>
              {groupOf !== undefined && groupOf(row) !== before(rows, place, groupOf) && (
                <tr className="group">
                  <th scope="rowgroup" className="group-name">
                    {groupOf(row)}
                  </th>
                  <td colSpan={columns.length - 1} />
                </tr>
              )}
              <tr className={props.rowClass?.(row)}>
                {columns.map((column, index) => cell(column, row, index === 0, order?.by === column.key && index > 0))}
              </tr>
            </Fragment>
          ))}
        </tbody>
        {footer.length > 0 && (
          <tfoot>
            {footer.map((line) => (
              <tr key={line.key}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row" className="start">
                      {line.label}
                    </th>
                  ) : (
                    <td key={column.key} className={classOf(column)}>
                      {line.cells[column.key]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

function before<Row>(rows: readonly Row[], place: number, groupOf: (row: Row) => string): string | null {
  const row = rows[place - 1];
  return row === undefined ? null : groupOf(row);
}

function cell<Row>(column: TableColumn<Row>, row: Row, first: boolean, isSorted: boolean): ReactNode {
  if (first) {
    return (
      <th key={column.key} scope="row" className="start">
        {column.cell(row)}
      </th>
    );
  }
  const className = [classOf(column), isSorted ? 'sorted' : ''].filter(Boolean).join(' ');
  return (
    <td key={column.key} className={className === '' ? undefined : className}>
      {column.cell(row)}
    </td>
  );
}

function classOf<Row>(column: TableColumn<Row>): string | undefined {
  if (column.wide === true) return 'start wide';
  return column.align === 'start' ? 'start' : undefined;
}

function HeaderCell<Row>({
  table,
  column,
  order,
  sortHref,
}: {
  readonly table: string;
  readonly column: TableColumn<Row>;
  readonly order: { readonly by: string; readonly direction: 'asc' | 'desc' } | undefined;
  readonly sortHref: ((sort: Sort) => string) | undefined;
}) {
  const current = order?.by === column.key ? order.direction : null;
  const href = column.href ?? hrefOf(table, column, current, sortHref);
  const label = column.title === undefined ? column.header : <abbr title={column.title}>{column.header}</abbr>;
  const { metric } = column;
  const id = `${table}-${column.key}`;
  return (
    <th
      scope="col"
      className={
        [column.align === 'start' || column.wide ? 'start' : '', metric ? 'explained' : ''].join(' ').trim() ||
        undefined
      }
      aria-sort={current === null ? undefined : current === 'asc' ? 'ascending' : 'descending'}
    >
      {href === null && metric === undefined && <span className="plain">{label}</span>}
      {href !== null && (
        <a href={href} aria-describedby={metric && id}>
          {label}
        </a>
      )}
      {metric !== undefined && (
        <>
          <button type="button" popoverTarget={id} className={href === null ? 'always' : undefined}>
            {label}
          </button>
          <MetricMeaning metric={metric} id={id}>
            {href !== null && <a href={href}>Sort by this</a>}
          </MetricMeaning>
        </>
      )}
    </th>
  );
}

/** A second click on the column turns the order round. */
function hrefOf<Row>(
  table: string,
  column: TableColumn<Row>,
  current: 'asc' | 'desc' | null,
  sortHref: ((sort: Sort) => string) | undefined,
): string | null {
  if (sortHref === undefined || column.sortValue === undefined) return null;
  const first = column.first ?? (column.align === 'start' ? 'asc' : 'desc');
  const direction = current === null ? first : current === 'asc' ? 'desc' : 'asc';
  return sortHref({ table, by: column.key, direction });
}
