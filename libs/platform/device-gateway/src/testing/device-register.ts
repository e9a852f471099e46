import { hashDeviceSecret, makeDeviceSecret, verifyDeviceSecret } from '../credentials/device-secret.js';
import type { DeviceDirectory, DeviceIdentity } from '../device-gateway.port.js';

/** The devices of a stadium, in memory. */
export class DeviceRegister implements DeviceDirectory {
  readonly #hashes = new Map<string, string>();
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly stadium: string,
    hashes: Readonly<Record<string, string>> = {},
  ) {
    for (const [device, hash] of Object.entries(hashes)) this.#hashes.set(device, hash);
  }

  /** Also an enrolled device, which then has another secret. @returns its secret */
  async enrol(device: string): Promise<string> {
    const secret = makeDeviceSecret();
    this.#hashes.set(device, await hashDeviceSecret(secret));
    this.#tell();
    return secret;
  }

  strikeOff(device: string): void {
    this.#hashes.delete(device);
    this.#tell();
  }

  hashes(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#hashes);
  }

  async authenticate(device: string, secret: string): Promise<DeviceIdentity | null> {
    const right = await verifyDeviceSecret(secret, this.#hashes.get(device) ?? null);
    return right ? { stadium: this.stadium, device } : null;
  }

  async enrolled(): Promise<readonly { readonly identity: DeviceIdentity; readonly passwordHash: string }[]> {
    return [...this.#hashes].map(([device, passwordHash]) => ({
      identity: { stadium: this.stadium, device },
      passwordHash,
    }));
  }

  changed(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
