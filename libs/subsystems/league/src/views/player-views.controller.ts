import { playerRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { numberOf, Reader, sql } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';

/** What is read most, for those who run the house. */
@Controller()
export class PlayerViewsController {
  constructor(private readonly reader: Reader) {}

  @RouteHandler(playerRoutes.playerViews)
  async views({
    query: { from, limit },
  }: RouteCall<typeof playerRoutes.playerViews>): Promise<RouteOutput<typeof playerRoutes.playerViews>> {
    const since = from === undefined ? sql`` : sql`where w.day >= ${from}`;
    const rows = await this.reader.rows<{ id: string; name: string; views: unknown; lastDay: string }>(sql`
      select n.id as "id", n.full_name as "name", sum(w.views) as "views", max(w.day) as "lastDay"
      from player_view w join person n on n.id = w.person ${since}
      group by n.id, n.full_name, n.search_name
      order by 3 desc, n.search_name, n.id
      limit ${limit}`);
    return {
      views: rows.map(({ id, name, views, lastDay }) => ({ person: { id, name }, views: numberOf(views), lastDay })),
    };
  }
}
