import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import type { OpenSocket, SocketCall, SocketHandler } from '@fieldhouse/http';
import { Injectable } from '@nestjs/common';
import { isMedical } from '../sessions/medical.js';
import { StadiumNode } from '../stadium-node.js';

type Live = typeof stadiumRoutes.live;

/** A session as it goes on, to those who look on. */
@Injectable()
export class LiveSocket implements SocketHandler<Live> {
  readonly socket = stadiumRoutes.live;

  constructor(private readonly node: StadiumNode) {}

  open({ params, account, tell, close }: SocketCall<Live>): OpenSocket<Live> {
    let stop = () => {};
    let gone = false;
    const watch = async (after: number | null) => {
      stop();
      await this.node.sessions.one(params.session);
      const medical = account !== null && isMedical(account, this.node.key);
      const end = await this.node.live.watch(params.session, { medical, tell }, after);
      if (gone) end();
      else stop = end;
    };
    if (params.stadium !== this.node.key) close();
    return {
      hear: ({ after }) => void watch(after).catch(close),
      closed: () => {
        gone = true;
        stop();
      },
    };
  }
}
