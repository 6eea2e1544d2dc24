#!/usr/bin/env python3
"""Types into real shells, in a terminal, and presses Tab.

usage: completion_test.py DOCZONE; 77 where there is no tmux. A shell that is not installed is left out."""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

DOCZONE = os.path.abspath(sys.argv[1])
PROMPT = 'ready> '


class Terminal:
    """One shell in one terminal, in a folder with one page."""

    def __init__(self, shell):
        self.folder = tempfile.TemporaryDirectory()
        home = self.folder.name
        os.mkdir(os.path.join(home, 'bin'))
        os.symlink(DOCZONE, os.path.join(home, 'bin/doczone'))
        with open(os.path.join(home, 'page-of-its-own.md'), 'w', encoding='utf-8') as page:
            page.write('text\n')
        script = subprocess.run([DOCZONE, 'completion', shell], capture_output=True, text=True, check=True).stdout
        # zsh's own start offers to write a first file of settings where there is none.
        files = {'bash': {'.bashrc': script + f"\nPS1='{PROMPT}'\n"},
                 'zsh': {'.zshrc': f"fpath=(~/zfunc $fpath)\nautoload -U compinit && compinit -u -D\nPS1='{PROMPT}'\nunsetopt beep\n", 'zfunc/_doczone': script},
                 'fish': {'.config/fish/completions/doczone.fish': script,
                          '.config/fish/config.fish': f"function fish_prompt; echo -n '{PROMPT}'; end\nset -g fish_greeting\nset -g fish_autosuggestion_enabled 0\n"}}
        for path, content in files[shell].items():
            path = os.path.join(home, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'w', encoding='utf-8') as file:
                file.write(content)
        self.socket = os.path.join(home, 'terminal')
        environment = {'HOME': home, 'PATH': os.path.join(home, 'bin') + ':/usr/local/bin:/usr/bin:/bin', 'LC_ALL': 'C.UTF-8', 'SHELL': '/bin/sh',
                       'TERM': 'xterm'}
        command = {'bash': 'bash', 'zsh': 'zsh -i', 'fish': 'fish -i'}[shell]
        subprocess.run(['tmux', '-S', self.socket, '-f', '/dev/null', 'new-session', '-d', '-x', '120', '-y', '50', '-c', home, command],
                       env=environment, check=True)
        self.wait(PROMPT.strip())

    def tmux(self, *arguments):
        return subprocess.run(['tmux', '-S', self.socket, *arguments], capture_output=True, text=True, check=True).stdout

    def screen(self):
        return self.tmux('capture-pane', '-p')

    def wait(self, text, seconds=20):
        end = time.monotonic() + seconds
        while text not in self.screen():
            if time.monotonic() > end:
                raise AssertionError(f'{text!r} does not come:\n{self.screen()}')
            time.sleep(0.05)

    def typed(self, keys, expected):
        """Types, presses Tab twice, and waits for what has to be there then."""
        self.tmux('send-keys', '-l', keys)
        self.wait(keys)
        self.tmux('send-keys', 'Tab')
        time.sleep(0.4)
        self.tmux('send-keys', 'Tab')
        self.wait(expected)
        self.tmux('send-keys', 'C-c')
        time.sleep(0.2)
        self.tmux('send-keys', '-l', 'clear')
        self.tmux('send-keys', 'Enter')
        time.sleep(0.3)

    def close(self):
        self.tmux('kill-server')
        self.folder.cleanup()


class CompletionTest(unittest.TestCase):
    def complete(self, shell):
        if not shutil.which(shell):
            self.skipTest(f'there is no {shell}')
        terminal = Terminal(shell)
        self.addCleanup(terminal.close)
        terminal.typed('doczone cross', 'doczone crosscheck')
        terminal.typed('doczone crosscheck --write-', 'doczone crosscheck --write-baseline')
        terminal.typed('doczone crosscheck --format rd', 'rdjson')
        terminal.typed('doczone crosscheck --format=rd', 'rdjson')
        terminal.typed('doczone crosscheck page-of', 'page-of-its-own.md')
        terminal.typed('doczone validate --model page-of', 'page-of-its-own.md')
        terminal.typed('doczone explain mangled-na', 'mangled-name')
        terminal.typed('doczone help valid', 'doczone help validate')
        terminal.typed('doczone completion fi', 'doczone completion fish')

    def test_bash(self):
        self.complete('bash')

    def test_zsh(self):
        self.complete('zsh')

    def test_fish(self):
        self.complete('fish')


if not shutil.which('tmux'):
    sys.exit(77)
unittest.main(argv=sys.argv[:1])
