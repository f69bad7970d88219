/** Asks the built program many questions in one process, whose surroundings are the caller's; a digest of each answer. */
import { createHash } from 'node:crypto';
import { main } from '../../dist/bin/main.js';
import { realWorld } from '../../dist/bin/world.js';

const [questions] = process.argv.slice(2);
const answers = {};
for (const { folder, args } of JSON.parse(questions)) {
  let text = '';
  const print = (part) => void (text += part);
  const code = await main(args, { ...realWorld(), cwd: folder, print, complain: print });
  const digest = createHash('sha256').update(text).digest('hex');
  answers[[folder.split('/').at(-1), ...args].join(' ')] = `${code} ${text.length} ${digest}`;
}
process.stdout.write(JSON.stringify(answers));
