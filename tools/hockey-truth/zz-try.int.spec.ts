import { describe, it } from '@jest/globals';
import { openHockeyWorld } from './hockey-world.fixture.js';
import { embedded } from './truth-backends.fixture.js';
describe('x', () => { it('y', async () => {
  const b = await embedded();
  const t0 = Date.now();
  const world = await openHockeyWorld(b.dataSource, b.queue, 'http://127.0.0.1:1', { folder: '/tmp/hkdemo', league: { key: 'northern', name: 'Northern League', fictional: true }, issuers: { nhl: 'northern', franchise: 'northern-franchise' } });
  try { await world.importAll(); } catch (e) { console.log(String(e)); }
  console.log('ms', Date.now() - t0);
  const q = (s: string) => b.dataSource.query(s).catch((e: Error) => e.message);
  console.log(JSON.stringify(await q(`select count(*) n, sum(case when l.games=p.games and l.goals=p.goals and l.points=p.points and l.shots=p.shots and l.plus_minus=p.pm then 1 else 0 end) eq from skating_season_line l join (select person, season_id, phase, sum(games) games, sum(goals) goals, sum(points) points, sum(shots) shots, sum(plus_minus) pm from published_skating group by 1,2,3) p on p.person=l.person and p.season_id=l.season_id and p.phase=l.phase where l.club_or_total='total'`)));
  console.log((await q(`select t.abbreviation a, s.league_place lp, s.games, s.wins, s.losses, s.overtime_losses otl, s.points, s.goals_for gf, s.streak, s.phase, se.label from hockey_standing s join team_season t on t.club=s.club and t.season_id=s.season_id join season se on se.id=s.season_id where s.phase='regular' order by se.label, s.league_place`) as any[]).map((r: any) => Object.values(r).join(' ')).join('\n'));
  await world.close();
}, 300000); });
