import { club, game, teamSeason } from '@fieldhouse/domain';
import {
  defineFeed,
  defineProcessor,
  defineSource,
  secret,
  SettingsError,
  type Processor,
  type Source,
} from '@fieldhouse/plugin-kit';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { HostFault } from './host.error.js';
import { jobHandler } from './job-checks.js';
import { createPluginHost, installationOf, type HostDeclaration } from './plugin-host.js';

const feed = (name: string, after: readonly string[] = []) =>
  defineFeed({
    name,
    title: name,
    raw: z.string(),
    onDrift: 'stop',
    key: (raw) => raw,
    after,
    emits: [club],
    cursor: z.string(),
    slices: async () => [],
    async *read() {},
    advance: () => '',
    translate: () => [],
  });

const source = (id: string, feeds: Source['feeds'] = [feed('all')]) =>
  defineSource({
    manifest: {
      id,
      title: id,
      sport: null,
      owner: 'x',
      data: { licence: 'CC0', notice: 'Invented.' },
      hosts: [],
      rate: { requestsPerSecond: 1 },
    },
    settings: z.strictObject({ seasons: z.array(z.int()).default([]), folder: z.string().optional() }),
    files(settings) {
      if (settings.folder === 'relative') throw new SettingsError('folder', 'must be absolute');
      return null;
    },
    check: async () => ({ ok: true }),
    feeds,
  });

const processor = (id: string, inputs: Processor['inputs'], outputs: Processor['outputs']) =>
  defineProcessor({
    manifest: { id, title: id, version: 1, sport: null, owner: 'x' },
    parameters: z.strictObject({}),
    inputs,
    outputs,
    state: z.null(),
    initial: () => null,
    process: (_, state) => ({ state, out: [] }),
    finish: (state) => ({ state, out: [] }),
  });

const clubsIn = { of: club, partitionBy: 'sport', orderBy: [] } as const;
const gamesIn = { of: game, partitionBy: 'seasonId', orderBy: [] } as const;

function faultsOf(declaration: Partial<HostDeclaration>): readonly string[] {
  try {
    createPluginHost({ plugins: [], installations: [], ...declaration });
    return [];
  } catch (error) {
    if (error instanceof HostFault) return error.faults;
    throw error;
  }
}

describe('the plugin host', () => {
  it('takes what fits together, with feeds in their order and the notice of the installation', () => {
    const host = createPluginHost({
      plugins: [source('league', [feed('games', ['clubs']), feed('clubs')])],
      installations: [
        { source: 'league', settings: {} },
        { id: 'other', source: 'league', settings: {}, dataNotice: 'Made up.' },
      ],
    });
    expect(installationOf(host, 'league').feeds.map(({ name }) => name)).toEqual(['clubs', 'games']);
    expect(installationOf(host, 'league').notice).toBe('Invented.');
    expect(installationOf(host, 'other').notice).toBe('Made up.');
    expect(() => installationOf(host, 'third')).toThrow('installed: league, other');
  });

  it('[P01] refuses two equal ids, of plugins as of installations', () => {
    expect(faultsOf({ plugins: [source('league'), source('league')] })).toEqual([
      expect.stringContaining('two plugins have the id "league"'),
    ]);
    const twice = [
      { source: 'league', settings: {} },
      { source: 'league', settings: {} },
    ];
    expect(faultsOf({ plugins: [source('league')], installations: twice })).toEqual([
      expect.stringContaining('two installations have the id "league"'),
    ]);
  });

  it('[P01] refuses an id that is not the name of its folder', () => {
    const plugin = source('league');
    expect(faultsOf({ plugins: [plugin], folders: new Map([[plugin, 'leagues']]) })).toEqual([
      'source "league" lies in the folder "leagues"; mend manifest.id, or rename the folder',
    ]);
  });

  it('[P01] refuses an unknown feed, an unknown source, and feeds that wait for each other', () => {
    expect(faultsOf({ plugins: [source('league', [feed('games', ['clubz']), feed('clubs')])] })).toEqual([
      'source "league", feed "games": after: "clubz" is no feed of it (there are "games", "clubs")',
    ]);
    expect(faultsOf({ plugins: [source('league', [feed('a', ['b']), feed('b', ['a'])])] })).toEqual([
      expect.stringContaining('wait for each other'),
    ]);
    expect(faultsOf({ plugins: [source('league')], installations: [{ source: 'leage', settings: {} }] })).toEqual([
      'installation "leage": source "leage" is not registered (there are "league"); mend the installation\'s source, or register the plugin',
    ]);
  });

  it('[P01] [P05] refuses bad settings with the path of each, and a schedule that no clock understands', () => {
    const installed = (settings: unknown, schedule = {}) =>
      faultsOf({ plugins: [source('league')], installations: [{ source: 'league', settings, ...schedule }] });
    expect(installed({ seasons: ['no year'] })).toEqual([
      expect.stringMatching(/^installation "league": settings\.seasons\.0: /),
    ]);
    expect(installed({ folder: 'relative' })).toEqual(['installation "league": settings.folder: must be absolute']);
    const at = (cron: string, timeZone: string) => ({ schedule: { cron, timeZone, catchUp: 'last' as const } });
    expect(installed({}, at('every day', 'UTC'))).toEqual([expect.stringContaining('schedule.cron: "every day"')]);
    expect(installed({}, at('0 6 * * *', 'Mars/Base'))).toEqual([expect.stringContaining('schedule.timeZone')]);
    expect(installed({}, at('0 6 * * *', 'America/New_York'))).toEqual([]);
  });

  it('[P05] [S07] [X05] names the setting that is wrong, and repeats no secret', () => {
    const settings = z.strictObject({
      token: secret({ title: 'Token', description: 'Opens the door.' }).refine(() => false, {
        error: ({ input }) => `${String(input)} has run out`,
      }),
    });
    const plugin = { ...source('league'), settings, files: () => null };
    const installations = [{ source: 'league', settings: { token: 'canary-4711' } }];
    expect(faultsOf({ plugins: [plugin], installations })).toEqual([
      'installation "league": settings.token: [secret] has run out',
    ]);
    const opening = {
      ...plugin,
      settings: z.strictObject({ token: secret({ title: 'Token', description: 'Opens.' }) }),
    };
    const files = ({ token }: Record<string, unknown>) => {
      throw new SettingsError('token', `${String(token)} opens nothing`);
    };
    expect(faultsOf({ plugins: [{ ...opening, files }], installations })).toEqual([
      'installation "league": settings.token: [secret] opens nothing',
    ]);
  });

  it('refuses a processor whose input nobody makes, and processors in a circle', () => {
    expect(faultsOf({ plugins: [processor('lines', [gamesIn], [])] })).toEqual([
      'processor "lines": input "game" is made by no feed and no processor; register who makes it',
    ]);
    const circle = [processor('one', [clubsIn], [club]), processor('two', [clubsIn], [])];
    expect(faultsOf({ plugins: circle })).toEqual([expect.stringContaining('in a circle: one ← one')]);
  });

  it('refuses a kind that a processor makes and somebody else too: each would remove the rows of the other', () => {
    const [one, two] = ['one', 'two'].map((id) => processor(id, [clubsIn], [teamSeason]));
    const notBoth = (more: HostDeclaration['plugins']) => faultsOf({ plugins: [source('league'), one!, ...more] });
    expect(notBoth([])).toEqual([expect.stringContaining('output "team-season" has no column "sport"')]);
    expect(notBoth([two!])).toContainEqual(
      expect.stringContaining('"team-season" is made by processor "one" and processor "two"'),
    );
    const teams = source('teams', [{ ...feed('all'), emits: [teamSeason] }]);
    expect(notBoth([teams])).toContainEqual(
      expect.stringContaining('"team-season" is made by processor "one" and source "teams"'),
    );
  });

  it('refuses a job with no handler or with two', () => {
    const job = { name: 'mail.send', payload: z.never() };
    const handler = jobHandler(job, async () => undefined);
    expect(faultsOf({ jobs: [job] })).toEqual([expect.stringContaining('"mail.send" has no handler')]);
    expect(faultsOf({ jobs: [job], handlers: [handler, handler] })).toEqual([
      expect.stringContaining('"mail.send" has 2 handlers'),
    ]);
    expect(faultsOf({ jobs: [job], handlers: [handler] })).toEqual([]);
  });

  it('[P01] tells all faults together', () => {
    const error = new HostFault(
      faultsOf({
        plugins: [source('league'), source('league'), processor('lines', [gamesIn], [])],
        installations: [{ source: 'league', settings: { seasons: 1 } }],
      }),
    );
    expect(error.faults).toHaveLength(3);
    expect(error.message.split('\n')).toHaveLength(4);
  });
});
