/** Where pages may load pictures from beside this site: portraits at their source. */
export const imageHosts = ['https://assets.nhle.com'] as const;

/** The picture's address where the content-security policy lets it load; else null. */
export function fromKnownHost(address: string | null): string | null {
  return address !== null && imageHosts.some((host) => address.startsWith(`${host}/`)) ? address : null;
}
