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
  local word about
  while IFS=$'\\t' read -r word about; do
    found+=("\${word//:/\\\\:}:$about")
  done < <(cen-bwp __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe 'cen-bwp' found; else _files; fi
}
if [[ "$funcstack[1]" == _cen-bwp ]]; then _cen_bwp "$@"; else compdef _cen_bwp cen-bwp; fi
`,
  fish: `function __cen_bwp
  set -l words (commandline -opc) (commandline -ct)
  cen-bwp __complete -- $words[2..-1] 2>/dev/null
end
function __cen_bwp_found
  test -n "$(__cen_bwp)"
end
complete -c cen-bwp -n __cen_bwp_found -f
complete -c cen-bwp -a '(__cen_bwp)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName cen-bwp -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $flags = if ($wordToComplete -eq '') { @('--new-word') } else { @() }
  & cen-bwp __complete @flags '--' @words 2>$null | ForEach-Object {
    $word, $about = $_ -split "\`t", 2
    $tip = if ($about) { $about } else { $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $tip)
  }
}
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
