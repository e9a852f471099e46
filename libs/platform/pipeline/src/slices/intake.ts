import type { DomainRecord } from '@fieldhouse/domain';
import {
  BugError,
  completenessFault,
  PermanentError,
  SettingsError,
  SkipRecordError,
  TransientError,
  type Completeness,
  type Feed,
  type Finding,
  type IdentityClaim,
  type RecordSubject,
} from '@fieldhouse/plugin-kit';
import type { ZodError } from 'zod';

/** A raw record that was understood. */
export interface Accepted {
  readonly outcome: 'accepted';
  readonly position: number;
  readonly key: string;
  readonly raw: unknown;
  readonly subject: RecordSubject | null;
  readonly records: readonly DomainRecord[];
  readonly claims: readonly IdentityClaim[];
  /** Of what there is nothing else than its records. */
  readonly complete: readonly Completeness[];
  readonly findings: readonly Finding[];
}

/** A raw record that was not, and why. */
export interface Rejected {
  readonly outcome: 'rejected';
  readonly position: number;
  /** Empty where it has none that can be read. */
  readonly key: string;
  readonly raw: unknown;
  readonly subject: RecordSubject | null;
  readonly reason: string;
  readonly where: string | null;
}

export interface Duplicate {
  readonly outcome: 'duplicate';
  readonly position: number;
  readonly key: string;
}

export type Taken = Accepted | Rejected | Duplicate;

const ofPlugin = [BugError, PermanentError, SettingsError, TransientError];

/**
 * Takes the raw records of one slice one after the other: key, schema, translation. Knows the keys that it accepted; a
 * resumed run takes those from before again, to know them too.
 * What a feed throws that is no error of the plugin kit costs that one record, and is told to `onBug`.
 */
export class Intake {
  readonly #seen = new Set<string>();
  readonly #emits: ReadonlySet<string>;

  constructor(
    private readonly feed: Feed,
    private readonly onBug: (error: unknown) => void,
  ) {
    this.#emits = new Set(feed.emits.map(({ kind }) => kind));
  }

  /** @throws PermanentError the feed stops on drift; and whatever of the plugin kit's errors the feed throws */
  take(raw: unknown, position: number): Taken {
    const { value, fault } = this.#read(raw);
    if (fault !== null && this.feed.onDrift === 'stop')
      throw new PermanentError(`upstream says something new, and the feed "${this.feed.name}" stops on that: ${fault}`);
    if (fault !== null && this.feed.onDrift === 'quarantine')
      return {
        ...this.#reject(raw, position, `does not fit what the feed expects: ${fault}`, null),
        subject: null,
      };
    try {
      return this.#translate(value, position, fault);
    } catch (error) {
      if (error instanceof SkipRecordError) return this.#reject(value, position, error.message, error.where ?? null);
      if (ofPlugin.some((type) => error instanceof type)) throw error;
      this.onBug(error);
      return this.#reject(value, position, `the plugin failed over it: ${String(error)}`, null);
    }
  }

  #translate(value: unknown, position: number, drift: string | null): Taken {
    const key = this.feed.key(value);
    if (typeof key !== 'string' || key === '')
      throw new BugError(`feed "${this.feed.name}": key() gave ${JSON.stringify(key)} for record ${position}`);
    if (this.#seen.has(key)) return { outcome: 'duplicate', position, key };
    const records: DomainRecord[] = [];
    const claims: IdentityClaim[] = [];
    const complete: Completeness[] = [];
    const findings: Finding[] = drift === null ? [] : [{ finding: `accepted as it is although ${drift}` }];
    for (const item of this.feed.translate(value)) {
      if ('of' in item) records.push(this.#declared(item));
      else if ('claim' in item) claims.push(item);
      else if ('complete' in item) complete.push(this.#whole(item));
      else findings.push(item);
    }
    this.#seen.add(key);
    const subject = this.#about(value);
    return { outcome: 'accepted', position, key, raw: value, subject, records, claims, complete, findings };
  }

  #declared(record: DomainRecord): DomainRecord {
    if (this.#emits.has(record.of.kind)) return record;
    throw new BugError(`feed "${this.feed.name}" emitted "${record.of.kind}"; add it to its "emits"`);
  }

  #whole(item: Completeness): Completeness {
    const fault = completenessFault(item, this.feed.emits);
    if (fault === null) return item;
    throw new BugError(`feed "${this.feed.name}": ${fault}`);
  }

  #reject(raw: unknown, position: number, reason: string, where: string | null): Rejected {
    const key = this.#keyOf(raw) ?? '';
    return { outcome: 'rejected', position, key, raw, subject: this.#about(raw), reason, where };
  }

  #read(raw: unknown): { readonly value: unknown; readonly fault: string | null } {
    const parsed = this.feed.raw.safeParse(raw);
    return parsed.success ? { value: parsed.data, fault: null } : { value: raw, fault: faultText(parsed.error) };
  }

  /** Null where a record that does not fit has no key that the feed could read. */
  #keyOf(value: unknown): string | null {
    try {
      const key: unknown = this.feed.key(value);
      return typeof key === 'string' && key !== '' ? key : null;
    } catch {
      return null;
    }
  }

  #about(value: unknown): RecordSubject | null {
    try {
      return this.feed.about?.(value) ?? null;
    } catch {
      return null;
    }
  }
}

/** The first faults of a raw record, each with its place in it. */
function faultText(error: ZodError): string {
  const shown = error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.map(String).join('.') || 'it'}: ${message}`);
  const more = error.issues.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
