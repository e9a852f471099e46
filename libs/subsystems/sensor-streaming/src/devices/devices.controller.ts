import { AuditLog } from '@fieldhouse/access';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { AccountEntity } from '@fieldhouse/database';
import { ApiError, callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { StadiumNode } from '../stadium-node.js';

/** Devices that may connect, and how the node does. */
@Controller()
export class DevicesController {
  constructor(
    private readonly node: StadiumNode,
    private readonly database: DataSource,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(stadiumRoutes.devices)
  async devices({ params }: RouteCall<typeof stadiumRoutes.devices>) {
    this.node.assertIs(params.stadium);
    const devices = await this.node.devices.list();
    const by = [...new Set(devices.flatMap(({ enrolledBy }) => enrolledBy ?? []))];
    const accounts = by.length === 0 ? [] : await this.database.manager.findBy(AccountEntity, { id: In(by) });
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    return {
      devices: devices.map(({ device, enrolledAt, enrolledBy, struckOffAt }) => ({
        device,
        enrolledAt: enrolledAt.toISOString(),
        enrolledBy: names.get(enrolledBy ?? '') ?? null,
        struckOffAt: struckOffAt?.toISOString() ?? null,
      })),
    };
  }

  @RouteHandler(stadiumRoutes.enrolDevice)
  async enrol(call: RouteCall<typeof stadiumRoutes.enrolDevice>) {
    this.node.assertIs(call.params.stadium);
    const { device } = call.body;
    const secret = await this.node.devices.enrol(device, callerOf(call).id);
    await this.audit.record({ accountId: callerOf(call).id, action: 'device.enrolled', target: device });
    return { device, secret };
  }

  @RouteHandler(stadiumRoutes.strikeOffDevice)
  async strikeOff(call: RouteCall<typeof stadiumRoutes.strikeOffDevice>) {
    this.node.assertIs(call.params.stadium);
    const { device } = call.params;
    if (!(await this.node.devices.strikeOff(device)))
      throw new ApiError(404, 'stadium.unknown-device', 'Unknown device', `No device "${device}" may connect here.`);
    await this.audit.record({ accountId: callerOf(call).id, action: 'device.struck-off', target: device });
  }

  @RouteHandler(stadiumRoutes.nodeState)
  nodeState({ params }: RouteCall<typeof stadiumRoutes.nodeState>) {
    this.node.assertIs(params.stadium);
    return this.node.state();
  }
}
