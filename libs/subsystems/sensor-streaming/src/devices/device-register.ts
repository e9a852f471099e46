import { StadiumDeviceEntity } from '@fieldhouse/database';
import {
  hashDeviceSecret,
  makeDeviceSecret,
  verifyDeviceSecret,
  type DeviceDirectory,
  type DeviceIdentity,
} from '@fieldhouse/device-gateway';
import { IsNull, type DataSource } from 'typeorm';

/** The devices of a stadium, in the node's database. */
export class DeviceRegister implements DeviceDirectory {
  readonly #database: DataSource;
  readonly #stadium: string;
  readonly #listeners = new Set<() => void>();

  constructor(database: DataSource, stadium: string) {
    this.#database = database;
    this.#stadium = stadium;
  }

  async authenticate(device: string, secret: string): Promise<DeviceIdentity | null> {
    const found = await this.#database.manager.findOneBy(StadiumDeviceEntity, this.#active(device));
    const proven = await verifyDeviceSecret(secret, found?.secretHash ?? null);
    return proven ? { stadium: this.#stadium, device } : null;
  }

  async enrolled() {
    const rows = await this.#database.manager.findBy(StadiumDeviceEntity, this.#active());
    return rows.map(({ stadium, device, secretHash }) => ({
      identity: { stadium, device },
      passwordHash: secretHash,
    }));
  }

  changed(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Also those that were struck off, by name. */
  list(): Promise<readonly StadiumDeviceEntity[]> {
    return this.#database.manager.find(StadiumDeviceEntity, {
      where: { stadium: this.#stadium },
      order: { device: 'ASC' },
    });
  }

  /** A new device, or a new secret for one; what it proved itself with before counts no more. Gives the secret, kept nowhere. */
  async enrol(device: string, by: string | null): Promise<string> {
    const secret = makeDeviceSecret();
    await this.#database.manager.save(StadiumDeviceEntity, {
      stadium: this.#stadium,
      device,
      secretHash: await hashDeviceSecret(secret),
      enrolledAt: new Date(),
      enrolledBy: by,
      struckOffAt: null,
    });
    this.#tell();
    return secret;
  }

  /** False: there is no such device, or it is struck off already. */
  async strikeOff(device: string): Promise<boolean> {
    const done = await this.#database.manager.update(StadiumDeviceEntity, this.#active(device), {
      struckOffAt: new Date(),
    });
    if (done.affected === 0) return false;
    this.#tell();
    return true;
  }

  #active(device?: string) {
    return { stadium: this.#stadium, struckOffAt: IsNull(), ...(device !== undefined && { device }) };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
