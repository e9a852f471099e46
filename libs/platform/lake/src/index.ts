export { assertLakeAddress, assertLakeFolder, LakeAddressError } from './address.js';
export { FolderLake } from './folder/folder-lake.js';
export { LAKE, LakeDamageError, type Lake, type LakeObject } from './lake.port.js';
export { lakeSettings, type LakeSettings } from './lake.settings.js';
export { startLake } from './start-lake.js';
