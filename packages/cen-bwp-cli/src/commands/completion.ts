import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";

// Each asks the command itself, so that a script stays right when the command gets more options.
const scripts: Readonly<Record<string, string>> = {
  bash: `_cen_bwp() {
  local IFS=$'\\n'
  COMPREPLY=($(cen-bwp __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -F _cen_bwp cen-bwp
`,
  zsh: `#compdef cen-bwp
_cen_bwp() {
  local -a found
  local line
  while IFS=$'\\t' read -r word about; do
    found+=("\${word//:/\\\\:}:$about")
  done < <(cen-bwp __complete -- "\${words[@]:1:$((CURRENT - 1))}" 2>/dev/null)
  if (( \${#found} )); then _describe 'cen-bwp' found; else _files; fi
}
compdef _cen_bwp cen-bwp
`,
  fish: `function __cen_bwp
  set -l words (commandline -opc) (commandline -ct)
  cen-bwp __complete -- $words[2..-1] 2>/dev/null
end
complete -c cen-bwp -a '(__cen_bwp)'
`,
};

/** Prints the completion script of a shell. */
export function completion(name: string, { io }: Shell): Promise<ExitCode> {
  const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  if (script === undefined)
    throw new OperatorError(
      `there is no completion for ${name}; take one of ${Object.keys(scripts).join(", ")}`,
      exitCodes.usage,
    );
  io.out.write(script);
  return Promise.resolve(exitCodes.done);
}
