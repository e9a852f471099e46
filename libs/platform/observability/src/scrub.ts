/** Takes secrets out of a text: of a log line, of an error's detail. */
export type Scrub = (text: string) => string;

const gone = '[redacted]';
const secretKeys = '(?:proxy-)?authorization|cookie|set-cookie|password(?:_?hash)?|secret|token|api[-_]?key|x-api-key';
const ruleOfKey = {
  /** `"password":"..."`, also with a list of texts. */
  plain: new RegExp(`("(?:${secretKeys})"\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*"|\\[[^\\]]*\\])`, 'gi'),
  /** The same inside a text that is itself JSON. */
  nested: new RegExp(`(\\\\"(?:${secretKeys})\\\\"\\s*:\\s*)\\\\"(?:[^"\\\\]|\\\\\\\\(?:\\\\.|[^\\\\]))*\\\\"`, 'gi'),
  /** `password=...` of a query, a form or a connection string. */
  assigned: /\b(password|passwd|pwd|secret|token|api[-_]?key)=[^\s"'&;,\\]+/gi,
};
/** `postgres://ann:secret@host`: the user stays, the password goes. */
const credentialsInAddress = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"'\\]*):[^\s/"'\\]+@/gi;
const bearer = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/g;
/** A shorter "secret" would blank half of the log. */
const shortestSecret = 6;

/**
 * Makes the scrubber of a program. It knows the values of the program's secret settings, headers and fields that hold secrets at
 * any depth, and addresses with credentials.
 */
export function createScrub(secrets: readonly string[] = []): Scrub {
  const forms = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [encodeURIComponent(secret), ...quotedForms(secret)])
    .sort((a, b) => b.length - a.length);
  const values = forms.length === 0 ? undefined : new RegExp([...new Set(forms)].map(literal).join('|'), 'g');
  return (text) => {
    const known = values === undefined ? text : text.replace(values, gone);
    return known
      .replace(credentialsInAddress, `$1:${gone}@`)
      .replace(ruleOfKey.plain, `$1"${gone}"`)
      .replace(ruleOfKey.nested, `$1\\"${gone}\\"`)
      .replace(ruleOfKey.assigned, `$1=${gone}`)
      .replace(bearer, `$1 ${gone}`);
  };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** As it stands inside a JSON text, inside a JSON text within that, and so on. */
function quotedForms(secret: string): string[] {
  const forms = [secret];
  while (forms.length < 5) forms.push(JSON.stringify(forms.at(-1)).slice(1, -1));
  return forms;
}
