import { addHands, gamesOf, parseGame, type ScoredGame } from '@fieldhouse/source-retrosheet';
import { makeDemoLeague } from './demo-league.mjs';

const league = { key: 'harbor', name: 'Harbor League', fictional: true };

/** The games of the league's event files, read by the ordinary parser. */
export function scoredGames(files: ReadonlyMap<string, string>): readonly ScoredGame[] {
  const hands = new Map<string, string>();
  for (const [path, text] of files) if (path.endsWith('.ROS')) addHands(hands, text);
  return [...files].flatMap(([path, text]) => {
    if (!/\.EV[AN]$/.test(path)) return [];
    const raw = { league, issuer: 'harbor', file: path.slice(5), season: Number(path.slice(0, 4)) };
    return [...gamesOf(text)].map(({ firstLine, lines }) =>
      parseGame({ ...raw, firstLine, lines, hands: Object.fromEntries(hands), unlistedClubs: [] }),
    );
  });
}

export interface Transaction {
  readonly id: number;
  readonly person: { readonly id: number; readonly fullName: string };
  readonly toTeam: { readonly id: number; readonly name: string };
  readonly fromTeam?: { readonly id: number; readonly name: string };
  readonly date: string;
  readonly effectiveDate: string;
  readonly typeCode: string;
  readonly description: string;
}

/** All transactions, as they follow each other in the monthly answers. */
export function transactionsOf(files: ReadonlyMap<string, string>): readonly Transaction[] {
  return [...files].flatMap(([path, text]) =>
    path.startsWith('transactions/') ? (JSON.parse(text) as { transactions: Transaction[] }).transactions : [],
  );
}

export interface RegisteredPerson {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly firstPlayed: string;
  readonly lastPlayed: string;
}

/** The lines of the register. */
export function registerOf(files: ReadonlyMap<string, string>): readonly RegisteredPerson[] {
  const [, ...lines] = files.get('register/people_mlb.csv')!.trim().split('\n');
  return lines.map((line) => {
    const [number, id = '', , first, last, , firstPlayed = '', lastPlayed = ''] = line.split(',');
    return { number: Number(number), id, name: `${first} ${last}`, firstPlayed, lastPlayed };
  });
}

export const demoLeague = makeDemoLeague();
