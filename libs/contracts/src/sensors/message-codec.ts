import { decodeBinary, encodeBinary } from './binary-form.js';
import type { DecodedMessage, MessageFault } from './decoded-message.js';
import { decodeJson, encodeJson } from './json-form.js';
import { sensorMessageLimits, sensorMessageVersion } from './messages.js';
import { sampleFault } from './sample-checks.js';

export type MessageForm = 'json' | 'binary';
const brace = '{'.charCodeAt(0);

/**
 * What a device sent, of either form: the first byte tells, a brace or the version of the binary form. Never throws, whatever the bytes
 * are. Values are not held to the ranges of their metrics: what cannot be is quarantined later, with its reason.
 */
export function decodeSensorMessage(bytes: Uint8Array): DecodedMessage | MessageFault {
  if (bytes.length > sensorMessageLimits.bytes) {
    return { where: '', fault: `longer than ${sensorMessageLimits.bytes} bytes` };
  }
  if (bytes[0] === brace) return decodeJson(bytes);
  if (bytes[0] === sensorMessageVersion) return decodeBinary(bytes);
  return { where: 'byte 0', fault: 'begins neither as JSON nor as the binary form of this version' };
}

/**
 * A message for the wire.
 * @throws RangeError it could not be decoded again: no sample, a sequence that goes back, a time outside of 2000 to 2100, more bytes or samples
 * than a message may have
 */
export function encodeSensorMessage(message: DecodedMessage, form: MessageForm): Uint8Array {
  const { count } = message.samples;
  const fault = sampleFault(message.samples, message.keptFrom);
  if (fault !== null) throw new RangeError(`${fault.where}: ${fault.fault}`);
  if (count === 0 || count > sensorMessageLimits.samples)
    throw new RangeError(`a message cannot have ${count} samples`);
  const bytes = form === 'json' ? encodeJson(message) : encodeBinary(message);
  if (bytes.length > sensorMessageLimits.bytes) throw new RangeError(`a message cannot have ${bytes.length} bytes`);
  return bytes;
}
