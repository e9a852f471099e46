/** Resolves where the thing works; throws where it does not. */
export type HealthCheck = () => Promise<void>;

export interface Readiness {
  readonly ready: boolean;
  /** Set as soon as the program is told to stop: no new work, please. */
  readonly draining: boolean;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly milliseconds: number }[];
}

const patience = 2_000;

/** Whether a program can do its work. Modules register what they need; liveness never depends on it. */
export class Health {
  private readonly checks = new Map<string, HealthCheck>();
  private draining = false;

  register(name: string, check: HealthCheck): void {
    if (this.checks.has(name)) throw new Error(`two health checks are named ${name}`);
    this.checks.set(name, check);
  }

  /** From now on not ready: the gateway sends no more requests here. */
  drain(): void {
    this.draining = true;
  }

  /** Asks all checks at once; one that does not answer within two seconds failed. */
  async readiness(): Promise<Readiness> {
    const checks = await Promise.all([...this.checks].map(([name, check]) => timed(name, check)));
    return { ready: !this.draining && checks.every(({ ok }) => ok), draining: this.draining, checks };
  }
}

async function timed(name: string, check: HealthCheck): Promise<Readiness['checks'][number]> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patience);
    timer.unref();
  });
  const ok = await Promise.race([check(), late]).then(
    () => true,
    () => false,
  );
  clearTimeout(timer);
  return { name, ok, milliseconds: Math.round(performance.now() - start) };
}
