import type { CommandShape } from '../help/describedCommand.ts';
import { everyCommand } from './everyCommand.ts';

/**
 * A function that completes from lists that stand in it: nothing is started, and nothing that was typed is evaluated.
 * Where it knows nothing, the shell completes names of files.
 */
export function bashScript(program: CommandShape): string {
  const commands = everyCommand(program);
  const { path: name } = program;
  const below = commands.slice(1).map(({ path }) => quoted(path));
  const valued = commands.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, choices }) => ({
        typed: flags.map((flag) => quoted(`${path} ${flag}`)).join('|'),
        choices: choices.join(' '),
      })),
  );
  const files = valued.filter(({ choices }) => choices === '').map(({ typed }) => typed);
  const chosen = valued
    .filter(({ choices }) => choices !== '')
    .map(
      ({ typed, choices }) =>
        `    ${typed}) COMPREPLY=($(compgen -W ${quoted(choices)} -- "$current")); return ;;`,
    );
  const words = commands.map(({ path, commands: next, choices, options }) => {
    const flags = options.flatMap((option) => option.flags).join(' ');
    const first = [...next.map(lastWord), ...choices].join(' ');
    return `    ${quoted(path)}) flags=${quoted(flags)}; words=${quoted(first)} ;;`;
  });
  return `# completes ${name} in bash and zsh
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path=${quoted(name)} flags='' words='' k
  for ((k = 1; k < COMP_CWORD; k++)); do
    case "$path \${COMP_WORDS[k]}" in
    ${below.join('|')}) path="$path \${COMP_WORDS[k]}" ;;
    esac
  done
  COMPREPLY=()
  case "$path $before" in
    ${files.join('|')}) return ;;
${chosen.join('\n')}
  esac
  case "$path" in
${words.join('\n')}
  esac
  if [[ "$current" == -* ]]; then words="$flags"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _${name} ${name}
`;
}

/** The same function, by way of what zsh has for bash's. */
export const zshScript = (program: CommandShape): string =>
  `autoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(program)}`;

const lastWord = ({ path }: CommandShape): string => path.slice(path.lastIndexOf(' ') + 1);

/** Names of commands, flags and choices, of which none has a quotation mark. */
const quoted = (words: string): string => `'${words.replaceAll("'", '')}'`;
