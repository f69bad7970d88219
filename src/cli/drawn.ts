/** The answer of a check as text, in each of its formats. What few people ask for is loaded when it is asked for. */
import { createHash } from './crypto.ts';
import { concise } from '../render/formats/concise.ts';
import { full } from '../render/formats/full.ts';
import { plain } from '../render/formats/plain.ts';
import type { Commands } from '../render/github-command.ts';
import type { Ink, Terminal } from '../render/ink.ts';
import { checkJson, toText } from '../render/json.ts';
import type { Finished } from '../render/text.ts';
import type { View } from '../render/view.ts';
import type { GlobalOptions } from './load.ts';
import type { Output, Outputs } from './outputs.ts';

/** One answer; on GitHub, where no format is asked for, with annotations behind it. */
export async function drawn(
  output: Output,
  view: View,
  pen: Ink,
  outputs: Outputs,
  options: GlobalOptions,
): Promise<Finished> {
  const quiet = options.quiet === true;
  switch (output.format) {
    case 'json':
      return toText(checkJson(view));
    case 'concise':
      return concise(view, pen, quiet);
    case 'full': {
      const text = (options.plain ? plain : full)(view, pen, quiet);
      return outputs.annotated ? annotated(text, view, outputs) : text;
    }
    case 'sarif': {
      const { sarif } = await import('../render/formats/sarif.ts');
      return sarif(view);
    }
    case 'github':
      return annotations(view, outputs);
    case 'gitlab': {
      const { gitlab } = await import('../render/formats/gitlab.ts');
      return gitlab(view);
    }
    case 'junit': {
      const { junit } = await import('../render/formats/junit.ts');
      return junit(view);
    }
    case 'markdown': {
      const { checkMarkdown, mostOfAComment } = await import('../render/formats/markdown.ts');
      return checkMarkdown(view, { heading: 1, quiet, linkTo: () => undefined }, mostOfAComment);
    }
  }
}

/** Text for people in which the runner looks for no command, and the annotations after it. */
async function annotated(text: Terminal, view: View, outputs: Outputs): Promise<Commands> {
  const { behind } = await import('../render/github-command.ts');
  // No text holds its own digest.
  const token = createHash('sha256').update(text).digest('hex');
  return behind(text, token, await annotations(view, outputs));
}

async function annotations(view: View, { summary }: Outputs): Promise<Commands> {
  const { github } = await import('../render/formats/github.ts');
  return github(view, summary === undefined ? 'nsm20 check --format concise' : 'the job summary');
}
