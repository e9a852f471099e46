const dayMilliseconds = 86_400_000;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const dayAfter = (date: string): string =>
  new Date((dayNumber(date) + 1) * dayMilliseconds).toISOString().slice(0, 10);
