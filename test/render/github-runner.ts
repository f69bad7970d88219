/** Commands in a log, found and read as a GitHub runner does. */

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const decoded = (text: string, codes: readonly string[]): string =>
  // What stands for the percent sign comes last, or it would make codes of what was none.
  [...codes, '%25'].reduce((read, code) => read.replaceAll(code, decodeURIComponent(code)), text);

/** The commands of a log: of the newer form at the start of a line, of the older one anywhere in it. */
export function commandsIn(log: string): RunnerCommand[] {
  let token: string | undefined;
  return log.split(/\r\n|[\r\n]/).flatMap((line): RunnerCommand[] => {
    const command = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/su.exec(line);
    if (token !== undefined) {
      if (command?.[1] === token || line.trim() === `::${token}::`) token = undefined;
      return [];
    }
    if (!command) return line.includes('##[') ? [{ name: 'older', properties: {}, message: line }] : [];
    const [, name = '', properties = '', message = ''] = command;
    if (name === 'stop-commands') {
      token = message;
      return [];
    }
    const pairs = properties
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => [
        pair.slice(0, pair.indexOf('=')).trim(),
        decoded(pair.slice(pair.indexOf('=') + 1), ['%0D', '%0A', '%3A', '%2C']),
      ]);
    return [
      {
        name,
        properties: Object.fromEntries(pairs) as Record<string, string>,
        message: decoded(message, ['%0D', '%0A']),
      },
    ];
  });
}
