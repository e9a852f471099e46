import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);
const hashBytes = 64;

/*
 * Secrets are 256 random bits that a machine makes and a machine keeps: nobody guesses one, with the file of hashes or without, so stretching
 * protects nothing. What would hurt is its price: after a cut all devices of a stadium come back at once, and Mosquitto checks them one after
 * the other on its only thread, and all of them again at each reload. So: the number of iterations that Mosquitto itself takes, and no more.
 */
const iterations = 101;
/** What is dearer was not made here, and is not worked through for a stranger. */
const mostIterations = 1_000;
const longestSecret = 128;

/** A new secret of a device; shown once, kept nowhere but as its hash. */
export const makeDeviceSecret = (): string => randomBytes(32).toString('base64url');

/** As a password file of Mosquitto 2 has it: `$7$iterations$salt$hash`, PBKDF2 with SHA-512. */
export async function hashDeviceSecret(secret: string): Promise<string> {
  const salt = randomBytes(12);
  const hash = await derive(secret, salt, iterations, hashBytes, 'sha512');
  return `$7$${iterations}$${salt.toString('base64')}$${hash.toString('base64')}`;
}

const written = /^\$7\$(\d{1,4})\$([A-Za-z0-9+/]{4,64}={0,2})\$([A-Za-z0-9+/]{86}==)$/;
const nobodys = `$7$${iterations}$${'A'.repeat(16)}$${'A'.repeat(86)}==`;

/**
 * Whether this is the secret behind the hash. Takes as long for a wrong secret, and for a device that does not exist.
 * @param passwordHash null: no such device
 */
export async function verifyDeviceSecret(secret: string, passwordHash: string | null): Promise<boolean> {
  const known = written.exec(passwordHash ?? nobodys);
  const rounds = Number(known?.[1]);
  if (known === null || rounds < 1 || rounds > mostIterations || secret.length > longestSecret) return false;
  const expected = Buffer.from(known[3] ?? '', 'base64');
  const actual = await derive(secret, Buffer.from(known[2] ?? '', 'base64'), rounds, hashBytes, 'sha512');
  return timingSafeEqual(expected, actual) && passwordHash !== null;
}
