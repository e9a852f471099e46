export { recordedPerson, recordedPersonRef, type RecordedPerson } from './recorded-person.js';
export { recordedTracking } from './recorded-tracking.source.js';
