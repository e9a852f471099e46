import { believedSource } from '@fieldhouse/domain';
import { skatingLine } from '@fieldhouse/domain/hockey';

/** Of rows that several sources tell, those of the one to believe. */
export function believed<Row extends { readonly source: string }>(rows: readonly Row[]): readonly Row[] {
  const source = believedSource(
    skatingLine,
    rows.map((row) => row.source),
  );
  return rows.filter((row) => row.source === source);
}
