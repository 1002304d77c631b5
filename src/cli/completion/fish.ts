import type { CommandShape } from '../help/describedCommand.ts';
import { everyCommand } from './everyCommand.ts';

/** Completions with descriptions; where nothing is known, the shell completes names of files. */
export function fishScript(program: CommandShape): string {
  const { path: name } = program;
  const commands = everyCommand(program);
  const lines = commands.flatMap(({ path, commands: below, choices, options }) => {
    const complete = `complete -c ${name} -n ${quoted(`test (__${name}_command) = ${quoted(path)}`)}`;
    return [
      ...below.map(({ path: to, description }) => {
        const word = to.slice(path.length + 1);
        return `${complete} -f -a ${quoted(word)} -d ${quoted(description)}`;
      }),
      ...(choices.length > 0 ? [`${complete} -f -a ${quoted(choices.join(' '))}`] : []),
      ...options.map(({ flags, description, takesValue, choices: values }) => {
        const named = flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        );
        const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : '';
        return `${complete} ${named.join(' ')}${value} -d ${quoted(description)}`;
      }),
    ];
  });
  const paths = commands.slice(1).map(({ path }) => quoted(path));
  return `# completes ${name} in fish
function __${name}_command
    set -l path ${quoted(name)}
    for word in (commandline -opc)[2..-1]
        contains -- "$path $word" ${paths.join(' ')}
        and set path "$path $word"
    end
    echo $path
end
${lines.join('\n')}
`;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
