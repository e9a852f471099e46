import type { SourceContext } from '@fieldhouse/plugin-kit';
import { addHands, linesOf } from './roster-line.js';
import type { RetrosheetSettings } from './retrosheet.settings.js';
import { isWanted, origins, type SourceFile } from './source-files.js';

/** The files of one season that lie together: in the folder, or in one archive. */
export interface SeasonFiles {
  readonly season: number;
  /** Path or address of the archive; null for files that lie in the folder by themselves. */
  readonly archive: string | null;
  readonly events: readonly SourceFile[];
  readonly rosters: readonly SourceFile[];
  readonly teams: readonly SourceFile[];
  /** Deduced games and box scores, which are not loaded. */
  readonly partial: readonly SourceFile[];
}

/** What is there, by season; with `archive`, only what lies in that archive (null: in the folder by itself). */
export async function seasonsIn(
  ctx: SourceContext<RetrosheetSettings>,
  only?: { readonly archive: string | null },
): Promise<readonly SeasonFiles[]> {
  const found: SeasonFiles[] = [];
  const loose: SourceFile[] = [];
  for (const origin of await origins(ctx)) {
    ctx.signal.throwIfAborted();
    const archive = origin.archive ? origin.path : null;
    if (only !== undefined && only.archive !== archive) continue;
    const files = (await origin.files()).filter(({ season }) => isWanted(season, ctx.settings));
    if (archive === null) loose.push(...files);
    else found.push(...bySeason(files, archive));
  }
  return [...bySeason(loose, null), ...found].sort((one, other) => one.season - other.season);
}

function bySeason(files: readonly SourceFile[], archive: string | null): SeasonFiles[] {
  const seasons = [...new Set(files.map(({ season }) => season))].sort((one, other) => one - other);
  return seasons.map((season) => {
    const of = (kind: SourceFile['kind']) => files.filter((file) => file.season === season && file.kind === kind);
    return {
      season,
      archive,
      events: of('events'),
      rosters: of('rosters'),
      teams: of('teams'),
      partial: of('partial'),
    };
  });
}

/** What a season's roster and team files tell that its games need. */
export interface Companions {
  /** Hands of everybody whom a roster lists: `RL` bats right and throws left, `?` unknown. */
  readonly hands: ReadonlyMap<string, string>;
  readonly clubs: ReadonlySet<string>;
  /** Changes when one of the files does. */
  readonly hash: string;
}

export async function companionsOf({ rosters, teams }: SeasonFiles): Promise<Companions> {
  const hands = new Map<string, string>();
  const clubs = new Set<string>();
  const hashes: string[] = [];
  for (const file of rosters) {
    const { text, hash } = await file.read();
    addHands(hands, text);
    hashes.push(hash);
  }
  for (const file of teams) {
    const { text, hash } = await file.read();
    for (const line of linesOf(text)) clubs.add(line.slice(0, line.indexOf(',')).trim());
    hashes.push(hash);
  }
  return { hands, clubs, hash: hashes.join(' ') };
}
