/** "26 h", "2 min 10 s", "3 days 6 h": no more than two units, days from two on. */
export function spanText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const days = whole >= 2 * 86_400 ? Math.floor(whole / 86_400) : 0;
  const rest = whole - days * 86_400;
  const parts = [
    [days, 'days'],
    [Math.floor(rest / 3_600), 'h'],
    [Math.floor((rest % 3_600) / 60), 'min'],
    [rest % 60, 's'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.slice(0, 2).join(' ') || '0 s';
}
