import type { EngineParts } from '@fieldhouse/pipeline';
import type { HockeyUpstream } from './hockey-upstream.fixture.js';

/** Our id of a player → career points of the regular season as his landing has them; null where it has none. */
export async function publishedCareers(
  database: EngineParts['database'],
  upstream: HockeyUpstream,
): Promise<ReadonlyMap<string, number | null>> {
  const persons = await database.query<{ id: string; entity: string }[]>(
    `select external_id as id, entity_id as entity from external_reference where kind = 'person' and issuer = 'nhl'`,
  );
  const careers = new Map<string, number | null>();
  for (const { id, entity } of persons) {
    const response = await fetch(`${upstream.origin}/v1/player/${id}/landing`);
    if (!response.ok) continue;
    const { careerTotals } = (await response.json()) as {
      careerTotals?: { regularSeason?: { goals: number; assists: number } };
    };
    const totals = careerTotals?.regularSeason;
    careers.set(entity, totals === undefined ? null : totals.goals + totals.assists);
  }
  return careers;
}
