/** Whether every % in it begins a character: no program behind can say anything of an address where one does not. @param {string} address */
export function isReadable(address) {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}
