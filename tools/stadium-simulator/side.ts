import type { Agent } from './agent.js';
import type { GamePlan, Role } from './game-plan.js';

/** One team: who is on, and who waits. */
export class Side {
  #changesAt: number;
  #on = 0;
  /** Who fills which role, the first of a list first. */
  readonly #pools = new Map<Role, readonly Agent[]>();

  constructor(
    readonly agents: readonly Agent[],
    positions: readonly (string | null)[],
    private readonly plan: GamePlan,
    /** Seconds of the first change. */
    firstChange: number,
  ) {
    this.#changesAt = firstChange;
    const lists: Agent[][] = plan.roles.map(() => []);
    // Whoever fits a role that fewest wait for; whoever fits none fills up.
    for (const [i, agent] of agents.entries()) {
      const fitting = this.#shortest(lists, (role) => role.fits.includes(positions[i] ?? ''));
      const any = this.#shortest(lists, (role) => role.keeper !== true);
      lists[fitting ?? any ?? 0]!.push(agent);
    }
    for (const [i, role] of plan.roles.entries()) this.#pools.set(role, lists[i]!);
    this.#lineUp();
  }

  /** Others come on, when it is time. */
  change(now: number): void {
    const { shiftSeconds } = this.plan;
    if (shiftSeconds === null || now < this.#changesAt) return;
    this.#changesAt = now + shiftSeconds;
    this.#on += 1;
    this.#lineUp();
  }

  #lineUp(): void {
    for (const agent of this.agents) agent.role = null;
    for (const [role, pool] of this.#pools) {
      const on = pool[role.keeper === true ? 0 : this.#on % pool.length];
      if (on !== undefined) on.role = role;
    }
  }

  #shortest(lists: readonly (readonly Agent[])[], fits: (role: Role) => boolean): number | undefined {
    let found: number | undefined;
    for (const [i, role] of this.plan.roles.entries()) {
      if (fits(role) && (found === undefined || lists[i]!.length < lists[found]!.length)) found = i;
    }
    return found;
  }
}
