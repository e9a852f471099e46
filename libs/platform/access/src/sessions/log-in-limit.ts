/** Failed log-ins of the last hour, as one caller's next try meets them. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Date | null;
}

const firstWaitSeconds = 15;
const longestWaitSeconds = 15 * 60;

/**
 * Seconds until the next try: none for the first `free` failures, then 15 s, doubling with each further one, up to 15 minutes.
 */
export function waitAfter({ count, lastAt }: Failures, free: number, now: Date): number {
  if (lastAt === null || count < free) return 0;
  const wait = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(20, count - free));
  return Math.max(0, Math.ceil(wait - (now.getTime() - lastAt.getTime()) / 1000));
}
