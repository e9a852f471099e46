import { headers } from 'next/headers.js';

/** By this header the gateway asks for the words of a page that was refused: the status that they will be sent with. */
const refusedHeader = 'x-fieldhouse-refused';

/** The status that the page was refused with; null where somebody came here by himself. */
export async function refusedStatus(): Promise<number | null> {
  const status = (await headers()).get(refusedHeader);
  return status === null ? null : Number(status);
}
