/** An address that no lake takes; the message says which part of it is wrong. */
export class LakeAddressError extends Error {
  override readonly name = 'LakeAddressError';
}

const longestPart = 150;
const longestAddress = 900;

/**
 * Parts joined by "/": `retrosheet/files/2019ANA.EVA`. A part is not empty, ".", or "..", holds no "\" and no control
 * character, and takes at most 150 bytes percent-encoded; the whole at most 900. These fit a file system and S3 alike.
 *
 * @throws LakeAddressError
 */
export function assertLakeAddress(address: string): void {
  const refuse = (why: string) => {
    throw new LakeAddressError(`not an address of the lake: ${JSON.stringify(address.slice(0, 200))}: ${why}`);
  };
  if (/\p{Surrogate}/u.test(address)) refuse('it is not well-formed Unicode');
  if (encodeURI(address).length > longestAddress) refuse(`it is longer than ${longestAddress} bytes`);
  for (const part of address.split('/')) {
    if (part === '' || part === '.' || part === '..') refuse(`a part is ${JSON.stringify(part)}`);
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f\\]/.test(part)) refuse('a part holds "\\" or a control character');
    if (encodeURIComponent(part).length > longestPart) refuse(`a part is longer than ${longestPart} bytes`);
  }
}

/** As {@link assertLakeAddress}; the empty folder is the whole lake. */
export function assertLakeFolder(folder: string): void {
  if (folder !== '') assertLakeAddress(folder);
}
