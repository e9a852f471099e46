import type { MessageFault, SampleColumns } from './decoded-message.js';

/** What every sample keeps to, in both forms. */
export const sampleLimits = {
  sequence: 2 ** 32 - 1,
  /** 2000 and 2100: what is outside of them is a clock that was never set. */
  earliestMicroseconds: Date.UTC(2000, 0) * 1000,
  latestMicroseconds: Date.UTC(2100, 0) * 1000,
  /** Within one message, from its first sample; a device whose clock jumps begins another message. */
  sequenceSpan: 2 ** 16 - 1,
  microsecondsSpan: 2 ** 31 - 1,
};

/** The first fault of sequences and times; null where all is well. */
export function sampleFault(
  { count, sequences, atMicroseconds }: SampleColumns,
  keptFrom: number | undefined,
): MessageFault | null {
  const { earliestMicroseconds, latestMicroseconds, sequenceSpan, microsecondsSpan } = sampleLimits;
  const [firstSequence, firstAt] = [sequences[0] ?? 0, atMicroseconds[0] ?? 0];
  let before = 0;
  for (let i = 0; i < count; i++) {
    const sequence = sequences[i] ?? 0;
    const at = atMicroseconds[i] ?? 0;
    if (!(Number.isInteger(sequence) && sequence >= 0 && sequence <= sampleLimits.sequence)) {
      return at0(i, 'a sequence is a whole number from 0 to 4294967295');
    }
    if (sequence < before) return at0(i, `sequence ${sequence} after ${before}: they do not go back in a message`);
    if (sequence - firstSequence > sequenceSpan) {
      return at0(i, `sequences of a message are within ${sequenceSpan} of its first`);
    }
    if (!(Number.isInteger(at) && at >= earliestMicroseconds && at <= latestMicroseconds)) {
      return at1(i, 'a time is whole microseconds since 1970, from the year 2000 to 2100');
    }
    if (Math.abs(at - firstAt) > microsecondsSpan) {
      return at1(i, `times of a message are within ${Math.floor(microsecondsSpan / 1e6)} seconds of its first`);
    }
    before = sequence;
  }
  if (keptFrom !== undefined && !(keptFrom >= 0 && keptFrom <= firstSequence)) {
    return { fault: 'is not between 0 and the first sequence of the message', where: 'keptFrom' };
  }
  return null;
}

const at0 = (sample: number, fault: string): MessageFault => ({ fault, where: `samples[${sample}][0]` });
const at1 = (sample: number, fault: string): MessageFault => ({ fault, where: `samples[${sample}][1]` });
