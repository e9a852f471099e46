import { openSync, fsyncSync, writeSync } from 'node:fs';
import { decodeSensorMessage, isFault } from '@fieldhouse/contracts/sensors';
import { ReceiptBook } from '../receipts/receipt-book.js';
import { DeviceRegister } from './device-register.js';
import { gatewayOf, type GatewayPlan } from './gateway-plan.js';

/** A node of its own, to be killed: writes sequences into a file, a line each, and gets stuck at one. */
const { plan, hashes, log, stuckAt } = JSON.parse(process.argv[2] ?? '') as {
  readonly plan: GatewayPlan;
  readonly hashes: Readonly<Record<string, string>>;
  readonly log: string;
  readonly stuckAt: number;
};
const receipts = new ReceiptBook();
const file = openSync(log, 'a');
const gateway = gatewayOf(plan, new DeviceRegister(plan.stadium, hashes), () => undefined);

await gateway.start(async ({ from, payload }) => {
  const message = decodeSensorMessage(payload);
  if (isFault(message)) return { taken: 'refused', reason: message.fault };
  const missing = receipts.missing(from.device, message);
  if (missing !== null) {
    await gateway.sendReceipt(from, missing);
    return { taken: 'refused', reason: 'a gap before it' };
  }
  const { sequences } = message.samples;
  if (sequences.includes(stuckAt)) {
    process.stdout.write(`stuck ${stuckAt}\n`);
    await new Promise(() => undefined);
  }
  writeSync(file, sequences.map((sequence) => `${sequence}\n`).join(''));
  fsyncSync(file);
  await gateway.sendReceipt(from, receipts.settle(from.device, message));
  return { taken: 'stored' };
});
process.stdout.write('started\n');
process.once('SIGTERM', () => void gateway.stop());
