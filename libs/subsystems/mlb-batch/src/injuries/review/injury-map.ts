import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { AccountEntity, RunEntity } from '@fieldhouse/database';
import { areaNames, bodyAreas } from '@fieldhouse/domain/baseball';
import { ApiError } from '@fieldhouse/http';
import { changeParameters, parametersInUse, ParametersError, systemClock, type PluginHost } from '@fieldhouse/pipeline';
import { compileBodyMap, injuryAreas, readInjury, type BodyMap } from '@fieldhouse/processor-injury-areas';
import { Reader, sql } from '@fieldhouse/read-model';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

export const PLUGIN_HOST = Symbol('PLUGIN_HOST');

type Map = RouteOutput<typeof injuryRoutes.injuryMap>;
type Change = RouteInput<typeof injuryRoutes.changeMap>['body'];
type Preview = RouteOutput<typeof injuryRoutes.previewMap>;

const processor = injuryAreas.manifest.id;

/** The map of body parts to areas: data that operators edit; the processor `injury-areas` reads stints by it. */
@Injectable()
export class InjuryMap {
  constructor(
    private readonly database: DataSource,
    private readonly reader: Reader,
    @Inject(PLUGIN_HOST) private readonly host: PluginHost,
  ) {}

  async current(): Promise<Map> {
    const { manager } = this.database;
    const { version, parameters, changedBy, changedAt } = await parametersInUse(manager, this.installed());
    const account = changedBy === null ? null : await manager.findOneBy(AccountEntity, { id: changedBy });
    const open = { plugin: processor, state: In(['waiting', 'running']) };
    return {
      version,
      changedBy: account?.email ?? changedBy,
      changedAt: changedAt?.toISOString() ?? null,
      entries: [...(parameters as unknown as BodyMap).entries],
      areas: bodyAreas.map((id) => ({ id, name: areaNames[id] })),
      remapping: (await manager.countBy(RunEntity, open)) > 0,
    };
  }

  /** What every stint would be read as by these entries, against what it is read as now. */
  async preview(entries: BodyMap['entries']): Promise<Preview> {
    const map = compileBodyMap(this.checked(entries));
    const stints = await this.reader.rows<{ text: string; area: string }>(sql`
      select s.text as "text", r.area as "area" from injury_stint s join injury_reading r on r.stint = s.stint`);
    const moves = new globalThis.Map<string, Preview['moves'][number]>();
    for (const { text, area } of stints) {
      const to = readInjury(text, map).area;
      if (to === area) continue;
      const known = moves.get(`${area} ${to}`);
      moves.set(`${area} ${to}`, { from: area, to, stints: (known?.stints ?? 0) + 1, example: known?.example ?? text });
    }
    const sorted = [...moves.values()].sort((a, b) => b.stints - a.stints);
    return { stints: stints.length, changed: sorted.reduce((sum, move) => sum + move.stints, 0), moves: sorted };
  }

  /** @throws ApiError 409 somebody else was faster; 422 entries that the processor refuses */
  async change({ entries, version, reason }: Change, changedBy: string): Promise<Map> {
    const parts = { database: this.database, host: this.host, clock: systemClock };
    try {
      await changeParameters(parts, { processor, parameters: { entries }, basedOn: version, changedBy, reason });
    } catch (error) {
      throw problemOf(error);
    }
    return this.current();
  }

  private installed() {
    const entry = this.host.processors.get(processor);
    if (entry === undefined) throw new Error(`the subsystem's own processor "${processor}" is not installed`);
    return entry;
  }

  private checked(entries: BodyMap['entries']): BodyMap {
    const parsed = injuryAreas.parameters.safeParse({ entries });
    if (parsed.success) return parsed.data as unknown as BodyMap;
    const faults = parsed.error.issues.map(({ path, message }) => ({ where: path.join('.'), message }));
    throw refused(faults);
  }
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof ParametersError)) return error;
  return error.why === 'outdated'
    ? new ApiError(409, 'injuries.map-outdated', 'Somebody else changed the map', `${error.message}.`)
    : refused(error.faults);
}

const refused = (faults: readonly { readonly where: string; readonly message: string }[]) =>
  new ApiError(
    422,
    'injuries.map-refused',
    'The map does not fit',
    faults.map(({ where, message }) => `${where}: ${message}`).join('; '),
  );
