export { assertLakeAddress, assertLakeFolder, LakeAddressError } from './address.js';
export { FolderLake } from './folder/folder-lake.js';
export { LAKE, LakeDamageError, type Lake, type LakeObject } from './lake.port.js';
export { lakeSettings } from './lake.settings.js';
