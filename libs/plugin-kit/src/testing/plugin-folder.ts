const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const isKebab = (text: string): boolean => kebab.test(text);

/** What of an id contradicts the folder of the spec (`import.meta.url`): the one beside `src`, or its own. */
export function idViolations(id: string, folder: string): readonly string[] {
  const parts = new URL(folder).pathname.split('/').slice(0, -1);
  const names = [parts[parts.lastIndexOf('src') - 1], parts.at(-1)].filter((name) => name !== undefined);
  const wrong = names.includes(id)
    ? []
    : [`the id "${id}" is not the name of its folder "${names[0]}": mend manifest.id, or rename the folder`];
  return isKebab(id) ? wrong : [`the id "${id}" is not kebab-case: mend manifest.id`, ...wrong];
}

/** Which of the texts says nothing. */
export function emptyTexts(texts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(texts).flatMap(([name, text]) => (text.trim() === '' ? [`the ${name} is empty`] : []));
}
