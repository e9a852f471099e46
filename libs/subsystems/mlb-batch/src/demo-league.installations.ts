import type { Installation } from '@fieldhouse/pipeline';

const league = { key: 'harbor', name: 'Harbor League', fictional: true };
/** Whose ids stand where Retrosheet's stand in real files, and whose where MLB's do. */
const issuers = { retrosheet: 'harbor', mlbam: 'harbor-mlb' };

/** The invented league as `tools/demo-league` writes it: each of its upstreams' formats, read by the source for it. */
export function demoLeague(folder: string): readonly Installation[] {
  const installation = (source: string, told: string, settings: Installation['settings']): Installation => ({
    id: `${source}-demo`,
    source,
    settings,
    dataNotice: `The Harbor League is invented, with all its ${told}. Made by Fieldhouse, free to use.`,
    importAtStart: true,
  });
  return [
    installation('retrosheet', 'clubs, people and games', { folder, league, issuer: issuers.retrosheet }),
    installation('player-register', 'people', {
      folder: `${folder}/register`,
      league: league.key,
      issuers: { ...issuers, bbref: 'harbor-bbref' },
    }),
    installation('mlb-stats-api', 'transactions', { folder, league, issuers }),
    installation('statcast', 'pitches', { folder: `${folder}/statcast`, league, issuer: issuers.mlbam }),
  ];
}
