/** The plugins, their settings or their jobs do not fit together: the program does not start. */
export class HostFault extends Error {
  override readonly name = 'HostFault';
  /** One line a fault, each saying where and what to mend. */
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      faults.length === 1 ? faults[0] : `${faults.length} faults:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}
