/**
 * The fictional Northern League in the shapes of the NHL's API, at the API's own paths: two seasons of eight clubs, forty games
 * each and playoffs, the same on every machine. Of the last weeks and the last playoffs there are box scores and plays; of all
 * games, logs; of seasons before them, totals.
 */
import { randomOf } from '../random.mjs';
import { clubs, teamIn } from './clubs.mjs';
import { boxScore, playByPlay } from './documents/game-documents.mjs';
import { gameLog } from './documents/game-log.mjs';
import { landing } from './documents/landing.mjs';
import { roster } from './documents/roster.mjs';
import { clubSchedule } from './documents/schedule.mjs';
import { standings, teamList } from './documents/team-documents.mjs';
import { appearances, elsewhere, playedStints, publishedStints } from './people/careers.mjs';
import { makePlayers } from './people/players.mjs';
import { Squads } from './people/squads.mjs';
import { playSeason } from './season.mjs';

/** @typedef {import('./season.mjs').Played} Played */

export const hockeySeasons = /** @type {const} */ ([20232024, 20242025]);
const [former, latest] = hockeySeasons;

/** Everybody, and all games. @param {string} seed */
function playLeague(seed) {
  const random = randomOf(`${seed} hockey`);
  const { player, everybody } = makePlayers(random);
  const squads = new Squads(random, player);
  const firstClub = new Map(clubs.flatMap((club) => squads.of(club).map((one) => /** @type {const} */ ([one, club]))));
  const before = playSeason(random, squads, former, { tradeAt: 22, trade: [902, 905], detailed: false });
  squads.summer();
  const now = playSeason(random, squads, latest, { tradeAt: 26, trade: [901, 906], detailed: true });
  return { random, squads, everybody, firstClub, before, now };
}

/** @param {string} [seed] @returns {Map<string, string>} path below the folder → JSON */
export function makeHockeyLeague(seed = 'harbor') {
  const { random, squads, everybody, firstClub, before, now } = playLeague(seed);
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @param {string} path @param {object} body */
  const put = (path, body) => void files.set(`${path}.json`, JSON.stringify(body));

  put('stats/rest/en/team', teamList());
  for (const [season, played] of /** @type {const} */ ([
    [former, before],
    [latest, now],
  ])) {
    const last = played.filter(({ fixture }) => fixture.type === 2).at(-1)?.fixture.date ?? '';
    for (const date of [`${season % 10_000}-04-01`, last]) put(`v1/standings/${date}`, standings(played, season, date));
    if (season === latest) put('v1/standings/now', standings(played, season, last));
    for (const club of clubs) {
      const { code } = teamIn(club, season);
      const players = season === latest ? squads.of(club) : squads.during(club, season);
      put(`v1/roster/${code}/${season}`, roster(players, club, season));
      put(`v1/club-schedule-season/${code}/${season}`, clubSchedule(played, season, club));
      if (season !== latest) continue;
      put(`v1/roster/${code}/current`, roster(players, club, season));
      put(`v1/club-schedule-season/${code}/now`, clubSchedule(played, season, club));
    }
  }
  for (const played of now) {
    if (played.game.plays.length === 0) continue;
    put(`v1/gamecenter/${played.fixture.id}/boxscore`, boxScore(played));
    put(`v1/gamecenter/${played.fixture.id}/play-by-play`, playByPlay(played));
  }

  const games = appearances([...before, ...now]);
  for (const player of everybody) {
    const own = games.get(player) ?? [];
    const first = firstClub.get(player);
    const stints = [
      ...(first === undefined ? [] : publishedStints(random, player, first)),
      ...playedStints(player, own),
    ];
    const club = clubs.find((one) => squads.of(one).includes(player));
    const mates = club === undefined ? [] : squads.of(club);
    const debut = Math.floor((stints[0]?.season ?? latest) / 10_000);
    const others = elsewhere(random, player, debut);
    put(`v1/player/${player.id}/landing`, landing({ player, club, season: latest, mates, games: own, stints, others }));
    for (const season of hockeySeasons) {
      for (const type of /** @type {const} */ ([2, 3])) {
        const log = gameLog(player, own, season, type, stints);
        if (log.gameLog.length > 0) put(`v1/player/${player.id}/game-log/${season}/${type}`, log);
      }
    }
  }
  return files;
}
