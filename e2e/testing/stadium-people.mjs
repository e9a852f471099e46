/**
 * The people of the invented session, and how they run. Everything follows from the time and their number: a test that
 * looks twice sees the same.
 */

const names =
  'Aldous Brandt,Piero Castellan,Kenji Iwata,Luca Marchetti,Emeka Okonjo,Sven Nystrand,Rory Adair,Milan Vukovic,Jonas Ekdahl,Guus Haverkamp,Nils Solberg,Kofi Osei,Tom Teague,Shane Farrow'.split(
    ',',
  );
const numbers = [8, 17, 11, 3, 4, 21, 6, 9, 1, 5, 10, 19, 14, 7];
const positions = ['CM', 'RW', 'LW', 'LB', 'CB', 'RM', 'DM', 'ST', 'GK', 'CB', 'AM', 'CM', 'RB', 'FW'];

/** @param {number} n */
export const personId = (n) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
export const club = { id: personId(900), name: 'Northmere Athletic', colour: '#0b5cad' };

/** @param {number} startsAt */
export const people = (startsAt) =>
  names.map((name, n) => ({
    person: personId(n + 1),
    name,
    number: String(numbers[n]),
    position: positions[n] ?? null,
    club,
    device: `NP-${String(100 + n)}`,
    from: new Date(startsAt + (n === 5 ? 58 : 0) * 60_000).toISOString(),
    to: n > 10 ? new Date(startsAt + 61 * 60_000).toISOString() : null,
  }));

/**
 * Where somebody is, how fast: slow circles round a home place of the position.
 * @param {number} n @param {number} seconds
 */
export function motion(n, seconds) {
  const home = [(n % 4) * 22 - 36, Math.floor(n / 4) * 18 - 26];
  const phase = seconds * (0.12 + 0.02 * (n % 5)) + n;
  const pace = 2.4 + 1.8 * Math.sin(seconds / 17 + n) + (n === 0 ? 2 : 0);
  return {
    x: (home[0] ?? 0) + 9 * Math.cos(phase),
    y: (home[1] ?? 0) + 7 * Math.sin(phase * 1.3),
    speed: Math.max(0.2, pace),
  };
}

/** Metres a minute: those of the alerts are beyond the limit, the others are not. */
const highSpeed = [12, 8.5, 11.2, 7.4, 6.9, 5.1, 10.1, 8.8, 2.1, 6.2, 9.4, 8.1, 7.7, 9.2];

/**
 * Values of a player by metric, after so many seconds of the session.
 * @param {number} n @param {number} seconds @param {readonly string[]} metrics
 */
export function valuesOf(n, seconds, metrics) {
  const { speed } = motion(n, seconds);
  const minutes = seconds / 60;
  const work = 1 + ((n * 7) % 5) / 10;
  /** @type {Record<string, number>} */
  const known = {
    distance: 118 * minutes * work,
    speed,
    'max-speed': 7.1 + (n % 4) * 0.45,
    'high-speed-distance': (highSpeed[n] ?? 6) * minutes,
    sprints: Math.floor(minutes / 5) + (n % 3),
    'sprint-distance': 5.2 * minutes * work,
    accelerations: Math.floor(minutes / 3),
    decelerations: Math.floor(minutes / 4),
    'metabolic-power': 4 + 2.1 * speed,
    'metabolic-energy': 520 * minutes,
    'high-power-time': 9 * minutes,
    'player-load': 10.4 * minutes * work,
    impacts: Math.floor(minutes / 2),
    'heart-rate': 148 + 22 * Math.sin(seconds / 40 + n),
    'max-heart-rate': 189 + (n % 6),
    'edwards-trimp': 3.5 * minutes,
    'banister-trimp': 2.6 * minutes,
    'heart-rate-recovery': 24 + (n % 7),
  };
  const shares = [0.46, 0.3, 0.14, 0.07, 0.03];
  const hearts = [0.08, 0.14, 0.3, 0.36, 0.12];
  shares.forEach((share, zone) => {
    known[`speed-zone-${zone + 1}-time`] = share * seconds;
    known[`speed-zone-${zone + 1}-distance`] = share * 118 * minutes * work;
    known[`heart-rate-zone-${zone + 1}-time`] = (hearts[zone] ?? 0) * seconds;
  });
  return metrics.map((id) => (id in known ? Math.round((known[id] ?? 0) * 100) / 100 : null));
}
