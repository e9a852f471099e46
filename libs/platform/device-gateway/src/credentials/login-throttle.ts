/** Failures forgiven at once, and how many more each second. */
interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** One device tried from one address; all devices tried from one address, where hundreds may stand behind one router. */
const ofOne: Allowance = { burst: 5, perSecond: 0.2 };
const ofAddress: Allowance = { burst: 200, perSecond: 20 };
const mostKeys = 10_000;

/**
 * Holds back who tries credentials again and again: what it refuses costs no hash. A device that has the right secret is held back only by
 * failures under its own name from its own address.
 */
export class LoginThrottle {
  readonly #spent = new Map<string, { failures: number; atSeconds: number }>();

  constructor(private readonly seconds: () => number = () => performance.now() / 1000) {}

  allows(address: string, device: string): boolean {
    return this.#left(`${address} ${device}`, ofOne) >= 1 && this.#left(address, ofAddress) >= 1;
  }

  failed(address: string, device: string): void {
    this.#spend(`${address} ${device}`, ofOne);
    this.#spend(address, ofAddress);
  }

  #left(key: string, { burst, perSecond }: Allowance): number {
    const spent = this.#spent.get(key);
    if (spent === undefined) return burst;
    return burst - Math.max(0, spent.failures - (this.seconds() - spent.atSeconds) * perSecond);
  }

  #spend(key: string, allowance: Allowance): void {
    const failures = allowance.burst - this.#left(key, allowance) + 1;
    // Last in the map: whoever has been quiet longest is forgotten first.
    this.#spent.delete(key);
    this.#spent.set(key, { failures, atSeconds: this.seconds() });
    if (this.#spent.size <= mostKeys) return;
    for (const oldest of this.#spent.keys()) {
      this.#spent.delete(oldest);
      break;
    }
  }
}
