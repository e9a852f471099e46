import { answers, startUpstream, type UpstreamServer } from '../upstream-server.js';

export const tinyClubs = [
  { code: 'OAK', name: 'Oakwood Owls' },
  { code: 'PIN', name: 'Pineford Pilots' },
  { code: 'ELM', name: 'Elmshore Eagles' },
];

/** Games of a season: each pair of clubs once a round, on days of its own. The same for every call. */
export function tinyGames(year: number, rounds = 2) {
  const pairs = tinyClubs.flatMap((home) =>
    tinyClubs.filter((away) => away !== home).map((away) => [home.code, away.code]),
  );
  return Array.from({ length: rounds * pairs.length }, (_, n) => {
    const [home, away] = pairs[n % pairs.length]!;
    const date = new Date(Date.UTC(year, 3, 1 + n)).toISOString().slice(0, 10);
    return { id: `${year}-${n}`, date, home, away, homeRuns: (n * 7 + year) % 11, awayRuns: (n * 5 + 3) % 9 };
  });
}

/** The upstream of the tiny league, with every season anybody asks for. */
export function startTinyUpstream(rounds?: number): Promise<UpstreamServer> {
  return startUpstream((request, response) => {
    const url = new URL(request.url ?? '/', 'http://tiny');
    if (url.pathname === '/clubs') return answers.json(tinyClubs)(request, response);
    if (url.pathname !== '/games') return answers.status(404)(request, response);
    return answers.json(tinyGames(Number(url.searchParams.get('season')), rounds))(request, response);
  });
}
