import { Module, type DynamicModule } from '@nestjs/common';
import { DevicesController } from './devices/devices.controller.js';
import { LimitsController } from './limits/limits.controller.js';
import { LiveSocket } from './live/live.socket.js';
import { MeasuredController } from './measured/measured.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { StadiumNode } from './stadium-node.js';

/** The node's API. Needs the access and the database module. */
@Module({})
export class StadiumModule {
  static forRoot(node: StadiumNode): DynamicModule {
    return {
      module: StadiumModule,
      controllers: [DevicesController, LimitsController, MeasuredController, SessionsController],
      providers: [{ provide: StadiumNode, useValue: node }, LiveSocket],
      exports: [LiveSocket],
    };
  }
}
