import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { idOf } from '@fieldhouse/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingOf } from './people.js';

const provenance = {
  provenance: { asOf: null, gamesTo: null, stale: false, fictional: true, sources: [], remarks: [] },
};
const club = (name: string) => ({
  id: idOf('club', name),
  name,
  city: name,
  nickname: name,
  abbreviation: name.slice(0, 3).toUpperCase(),
  colour: null,
  conference: null,
  division: null,
});
const clubs = ['Gullholm', 'Port Ellery', 'Sankt Olin'].map(club);
const season = { label: '2026-27', phases: [], games: 40, firstDay: null, lastDay: null };
const league = (key: string, sport: string, fictional: boolean) => ({
  sport,
  sportTitle: sport,
  key,
  name: `League ${key}`,
  fictional,
  seasons: [season],
  latest: season.label,
});
const leagueName = { sport: 'hockey', sportTitle: 'hockey', key: 'north', name: 'League north', fictional: true };
const positions = ['D', 'C', 'L', 'G', 'R', 'D', 'G', 'C'];
const roster = (name: string) =>
  positions.map((position, i) => ({
    person: { id: idOf('person', `${name} ${i}`), name: `Person ${i} of ${name}` },
    number: String(40 - i),
    position,
    bats: null,
    throws: null,
    shoots: null,
    age: null,
    career: {},
  }));

/** A house with a fictional league of three clubs, whose answers keep to the contract. */
function answerOf(path: string): unknown {
  if (path === '/v1/leagues') {
    const leagues = [
      league('real', 'hockey', false),
      league('harbor', 'baseball', true),
      league('north', 'hockey', true),
    ];
    return { leagues, loading: false, ...provenance };
  }
  if (path === '/v1/leagues/north/seasons/2026-27') {
    const rostered = clubs.map(({ id }) => id);
    return { league: leagueName, season, clubs, rostered, lastDay: null, lastGames: [], ...provenance };
  }
  const found = clubs.find(({ id }) => path.startsWith(`/v1/clubs/${id}?season=2026-27`));
  if (found === undefined) return undefined;
  const rows = roster(found.name);
  return {
    league: leagueName,
    season,
    club: found,
    seasons: [],
    record: null,
    rosterColumns: [],
    roster: rows,
    lastGames: [],
    ...provenance,
  };
}

describe('who meets in a simulated match', () => {
  let server: Server;
  let api: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = answerOf(request.url ?? '');
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? {}));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  const meeting = (options: { players?: number; seed?: string; league?: string } = {}) =>
    meetingOf({ api, sport: 'hockey', players: 12, seed: '1', ...options });

  it('[D22] are two clubs of the fictional league of the sport, with a keeper each, the same for the same seed', async () => {
    const { league: of, teams } = await meeting();
    expect(of).toBe('League north');
    expect(teams[0].name).not.toBe(teams[1].name);
    for (const { name, players } of teams) {
      expect(players).toHaveLength(6);
      expect(players.filter(({ position }) => position === 'G')).toHaveLength(1);
      const known = roster(name).map(({ person }) => person.id);
      expect(players.every(({ person, club: own }) => known.includes(person) && own === idOf('club', name))).toBe(true);
    }
    const devices = teams.flatMap(({ players }) => players.map(({ device }) => device));
    expect(new Set(devices).size).toBe(12);
    expect(await meeting()).toEqual({ league: of, teams });
  });

  it('[D22] are nobody of a league that is real, unknown, or has too few players', async () => {
    await expect(meeting({ league: 'real' })).rejects.toThrow(
      'There is no fictional league "real"; there is harbor, north.',
    );
    await expect(meeting({ players: 40 })).rejects.toThrow('ask for fewer --players');
    await expect(meetingOf({ api: 'http://127.0.0.1:9', sport: 'hockey', players: 2, seed: '1' })).rejects.toThrow(
      'Is the API running?',
    );
  });
});
