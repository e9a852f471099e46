import { z } from 'zod';

/** What the node knew of a message when it took it in: so what it says can be understood by itself, now and in a replay. */
export const sampleHeader = z.strictObject({
  version: z.literal(1),
  /** The stadium's key. */
  stadium: z.string(),
  /** The session's `ref`, local date and sport. */
  session: z.string(),
  localDate: z.string(),
  sport: z.string(),
  person: z.uuid(),
  club: z.uuid().nullable(),
  position: z.string().nullable(),
  /** Where the surface lies; null: the stadium's devices know metres alone. */
  placement: z
    .strictObject({ originLatitude: z.number(), originLongitude: z.number(), bearingDegrees: z.number() })
    .nullable(),
  receivedAtMicroseconds: z.int(),
});
export type SampleHeader = z.infer<typeof sampleHeader>;

/** A message as a device sent it, and the header: what stands in the log. No payload: the person's part in the session is over. */
export interface SampleRecord {
  readonly header: SampleHeader;
  readonly payload: Uint8Array | null;
}

const newline = 10;

/** The header as a line of JSON, then the bytes as they came. */
export function encodeSampleRecord({ header, payload }: SampleRecord): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(line.length + (payload?.length ?? 0));
  bytes.set(line);
  if (payload !== null) bytes.set(payload, line.length);
  return bytes;
}

/** @throws Error it was not written by `encodeSampleRecord` */
export function decodeSampleRecord(bytes: Uint8Array): SampleRecord {
  const end = bytes.indexOf(newline);
  const header = sampleHeader.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))));
  return { header, payload: end + 1 < bytes.length ? bytes.subarray(end + 1) : null };
}
