/** `system` follows the reader's device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'theme';

/** The theme of a cookie's text; anything else is the system's. */
export function themeFrom(text: string | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}
