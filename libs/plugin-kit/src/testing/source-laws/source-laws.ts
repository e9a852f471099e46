import type { Law } from '../law.js';
import type { SourceSubject } from '../source-cases.js';
import { abortLaw } from './abort.law.js';
import { cursorLaw } from './cursor.law.js';
import { hostsLaw } from './hosts.law.js';
import { keysLaw } from './keys.law.js';
import { manifestLaw } from './manifest.law.js';
import { recordsLaw, translateLaw } from './records.law.js';
import { repetitionLaw } from './repetition.law.js';
import { resumptionLaw } from './resumption.law.js';
import { secretsLaw } from './secrets.law.js';
import { settingsCheckedLaw, settingsDocumentedLaw } from './settings.law.js';
import { upstreamLaw } from './upstream.law.js';

/** What every source holds to. */
export const sourceLaws: readonly Law<SourceSubject>[] = [
  manifestLaw,
  settingsDocumentedLaw,
  settingsCheckedLaw,
  secretsLaw,
  recordsLaw,
  keysLaw,
  repetitionLaw,
  translateLaw,
  resumptionLaw,
  cursorLaw,
  upstreamLaw,
  abortLaw,
  hostsLaw,
];
