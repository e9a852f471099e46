import { externalId, seasonId, type ExternalId, type Phase } from '@fieldhouse/domain';
import type { GameHeader } from './game-header.js';
import type { RawGame } from './raw-game.schema.js';
import { SPORT } from './words.js';

/** Everything that the records of one game refer to. */
export interface GameIds {
  readonly game: ExternalId;
  readonly seasonId: string;
  readonly phase: Phase;
  readonly clubs: readonly [ExternalId, ExternalId];
  /** The external id of a person; asked for again and again. */
  person(id: string): ExternalId;
}

export function gameIds(raw: RawGame, header: GameHeader): GameIds {
  const known = new Map<string, ExternalId>();
  return {
    game: externalId(raw.issuer, header.id),
    seasonId: seasonId(SPORT, raw.league.key, String(raw.season)),
    phase: phaseOf(raw.file, header.info.get('gametype')),
    clubs: [externalId(raw.issuer, header.away), externalId(raw.issuer, header.home)],
    person(id) {
      let external = known.get(id);
      if (external === undefined) known.set(id, (external = externalId(raw.issuer, id)));
      return external;
    },
  };
}

/** What `info,gametype` says; before 2023 only the file's name tells. A tie-breaker for the pennant counts as regular. */
function phaseOf(file: string, type: string | undefined): Phase {
  switch (type) {
    case 'regular':
    case 'playoff':
      return 'regular';
    case 'wildcard':
    case 'divisionseries':
    case 'lcs':
    case 'worldseries':
    case 'championship':
      return 'playoffs';
    case 'allstar':
      return 'all-star';
    case 'preseason':
    case 'exhibition':
      return 'preseason';
    default:
      if (/AS\.EVE$/i.test(file)) return 'all-star';
      return /\.EVE$/i.test(file) ? 'playoffs' : 'regular';
  }
}
