import argon2 from 'argon2';

/** OWASP's recommendation for argon2id: 19 MiB, two passes; some 25 ms on a core. */
const cost = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return argon2.hash(password, { ...cost, raw: false });
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password is the account's. Where there is no account (`hash` null) it computes just as long and says no: an
 * attacker learns nothing from the time an answer takes.
 */
export async function isPassword(hash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await argon2.verify(hash ?? (await nobody), password);
  return matches && hash !== null;
}
