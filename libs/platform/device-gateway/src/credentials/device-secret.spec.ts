import { describe, expect, it } from '@jest/globals';
import { hashDeviceSecret, makeDeviceSecret, verifyDeviceSecret } from './device-secret.js';

/** Of `mosquitto_passwd -b passwords @node nnn`. */
const ofMosquitto =
  '$7$101$x32yC1gQNAqy6MeU$LiJ1ysCc2U3C+mg0rt9Ieo7YuDqURCpRjEYiSM8p/k/evP3QKnZJAuwbdcfwQsoVzxNvJTs431j2YSTjceW7Iw==';

describe('the secret of a device', () => {
  it('[L09] is another one each time, and so is its hash', async () => {
    const secrets = [makeDeviceSecret(), makeDeviceSecret()];
    expect(new Set(secrets).size).toBe(2);
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    const hashes = await Promise.all([hashDeviceSecret('x'), hashDeviceSecret('x')]);
    expect(new Set(hashes).size).toBe(2);
    expect(hashes[0]).not.toContain('x$');
  });

  it('[L09] is known by its hash, and no other is', async () => {
    const secret = makeDeviceSecret();
    const hash = await hashDeviceSecret(secret);
    expect(await verifyDeviceSecret(secret, hash)).toBe(true);
    for (const wrong of ['', `${secret}x`, secret.slice(1), secret.toUpperCase(), 'x'.repeat(10_000)]) {
      expect(await verifyDeviceSecret(wrong, hash)).toBe(false);
    }
  });

  it('[L09] is checked against the form that Mosquitto itself writes', async () => {
    expect(await verifyDeviceSecret('nnn', ofMosquitto)).toBe(true);
    expect(await verifyDeviceSecret('nnm', ofMosquitto)).toBe(false);
  });

  it('[L09] is wrong where there is no device, and where the hash is none of ours or too dear to try', async () => {
    const hash = await hashDeviceSecret('x');
    expect(await verifyDeviceSecret('x', null)).toBe(false);
    const others = ['', 'x', '$6$salt$hash', hash.replace('$101$', '$9999$'), hash.replace('$101$', '$0$'), `${hash}=`];
    for (const other of others) expect(await verifyDeviceSecret('x', other)).toBe(false);
    expect(await verifyDeviceSecret('', '$7$101$AAAAAAAAAAAAAAAA$' + 'A'.repeat(86) + '==')).toBe(false);
  });
});
