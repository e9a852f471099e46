import type { SportDescriptor } from '@fieldhouse/domain';
import { Module, type DynamicModule } from '@nestjs/common';
import { Answers } from './answers.js';
import { Catalogues } from './catalogues.js';
import { Games } from './games.js';
import { PersonNames } from './person-names.js';
import { Provenances } from './provenances.js';
import { Reader } from './reader.js';
import { Sports } from './sports.js';

const parts = [Reader, Answers, Catalogues, Games, PersonNames, Provenances];

/** What every page's answer needs, once a program, for all its subsystems. Needs a `DataSource` among the program's providers. */
@Module({})
export class ReadModelModule {
  /** @throws Error where a sport's description is faulty */
  static forRoot(options: { readonly sports: readonly SportDescriptor[] }): DynamicModule {
    return {
      module: ReadModelModule,
      global: true,
      providers: [{ provide: Sports, useValue: new Sports(options.sports) }, ...parts],
      exports: [Sports, ...parts],
    };
  }
}
