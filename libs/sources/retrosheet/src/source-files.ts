import { SettingsError, type RawObject, type SourceContext } from '@fieldhouse/plugin-kit';
import type { RetrosheetSettings } from './retrosheet.settings.js';

export type FileKind = 'events' | 'rosters' | 'teams' | 'partial';

/** A file of a season, by itself in the folder or inside an archive. */
export interface SourceFile {
  /** Name alone, upper case: `2019ANA.EVA`. */
  readonly name: string;
  readonly season: number;
  readonly kind: FileKind;
  /** Changes when the content does; known once it has been read. */
  read(): Promise<FileText>;
}

export interface FileText {
  readonly hash: string;
  readonly text: string;
}

/** A place that files come from: one path or address, which is what an import tries again as a whole. */
export interface Origin {
  /** Path in the folder, or the address of an archive. */
  readonly path: string;
  readonly archive: boolean;
  /** What lies there; an archive must be opened to tell. */
  files(): Promise<readonly SourceFile[]>;
}

const NAMES: readonly (readonly [FileKind, RegExp])[] = [
  // Regular season by home club, post-season by series.
  ['events', /^(\d{4})[A-Z0-9]*\.EV[ANEFR]$/],
  ['rosters', /^[A-Z0-9]{3}(\d{4})\.ROS$/],
  ['teams', /^TEAM(\d{4})$/],
  // Games deduced from newspapers and games known by their box score alone.
  ['partial', /^(\d{4})[A-Z0-9]*\.E[DB][ANEFR]$/],
];

const LISTED = /(^|\/)(\d{4}[A-Z0-9]*\.E[VDB][ANEFR]|[A-Z0-9]{3}\d{4}\.ROS|TEAM\d{4}|[^/]*\.ZIP)$/i;

/** Where to read from, in a fixed order: files and archives of the folder, or one address a season. */
export async function origins(ctx: SourceContext<RetrosheetSettings>): Promise<readonly Origin[]> {
  const { folder, seasons, address } = ctx.settings;
  if (folder !== null) {
    const paths = await ctx.files.list(LISTED);
    return paths.map((path) =>
      /\.zip$/i.test(path) ? archiveOrigin(path, () => ctx.files.read(path)) : fileOrigin(path, ctx),
    );
  }
  if (seasons === null) {
    throw new SettingsError('seasons', 'name the years to fetch, or set "folder" to a folder that holds event files');
  }
  return [...seasons]
    .sort((one, other) => one - other)
    .map((season) => {
      const url = address.replaceAll('{season}', String(season));
      return archiveOrigin(url, () => ctx.http.get(url, { as: `${season}eve.zip` }));
    });
}

/** Whether the settings ask for a season. */
export function isWanted(season: number, { seasons }: RetrosheetSettings): boolean {
  return seasons === null || seasons.includes(season);
}

function fileOrigin(path: string, ctx: SourceContext<RetrosheetSettings>): Origin {
  const file = describe(path, async () => textOf(await ctx.files.read(path)));
  return { path, archive: false, files: async () => (file === null ? [] : [file]) };
}

function archiveOrigin(path: string, open: () => Promise<RawObject>): Origin {
  return {
    path,
    archive: true,
    async files() {
      const object = await open();
      const entries = await object.unpack();
      return entries
        .map((entry) =>
          describe(entry.path, async () => ({ hash: `${object.hash} ${entry.path}`, text: entry.text() })),
        )
        .filter((file) => file !== null)
        .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
    },
  };
}

function textOf(object: RawObject): FileText {
  return { hash: object.hash, text: object.text() };
}

function describe(path: string, read: () => Promise<FileText>): SourceFile | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toUpperCase();
  for (const [kind, pattern] of NAMES) {
    const season = pattern.exec(name)?.[1];
    if (season !== undefined) return { name, season: Number(season), kind, read };
  }
  return null;
}
