import { Catalogues, Reader, Sports, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

/** Whether what is missing may be on its way. */
@Injectable()
export class FirstLoadQuery {
  constructor(
    private readonly reader: Reader,
    private readonly catalogues: Catalogues,
    private readonly sports: Sports,
  ) {}

  /** Of a sport nothing is there yet, and a source is being read. */
  async isUnderWay(): Promise<boolean> {
    const { leagues } = await this.catalogues.current();
    const isThere = ({ id }: { readonly id: string }) =>
      leagues.some(({ sport, latest }) => sport.id === id && latest !== null);
    if (this.sports.all.every(isThere)) return false;
    const reading = await this.reader.rows(sql`
      select i.id as "id" from data_import i where i.state in ('waiting', 'running') limit 1`);
    return reading.length > 0;
  }
}
