import type { Role } from '@fieldhouse/contracts';

export interface RoleGrant {
  readonly role: Role;
  /** Only there; null: everywhere. */
  readonly stadium: string | null;
}

/** Who calls: a person with a session. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  readonly sessionId: string;
}

/** Turns the token of a session cookie into a person. A global module provides it; without one, nobody is logged in. */
export abstract class Authenticator {
  /** null: no such session, or it is over. Called for every request that must know who calls: revoking works at once. */
  abstract authenticate(token: string): Promise<Account | null>;
}
