"""What is wrapped: the program, and what goes with it in every package."""
import dataclasses
import os
import re
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SUMMARY = 'Documentation as the test oracle for DNS'
DESCRIPTION = ('Reads the DNS records that documentation pages demand in all their languages, tells which cells translation has damaged and '
               'what they should say, and holds zone files against what the pages demand.')


@dataclasses.dataclass(frozen=True)
class Machine:
    """One kind of processor, by the names that packages give it."""
    name: str
    debian: str
    npm: str
    oci: str
    preset: str


MACHINES = {
    'x86_64': Machine('x86_64', 'amd64', 'x64', 'amd64', 'standalone'),
    'aarch64': Machine('aarch64', 'arm64', 'arm64', 'arm64', 'standalone-aarch64'),
}


@dataclasses.dataclass(frozen=True)
class Product:
    version: str
    programs: dict      # by the machine's name: bytes
    manual: bytes
    completions: dict   # by the shell's name: bytes
    bill: bytes         # of materials, as script/sbom prints it
    licences: bytes     # of what is in the program


def read(path):
    with open(os.path.join(ROOT, path), 'rb') as file:
        return file.read()


def version():
    return re.search(rb'project\(doczone VERSION ([0-9.]+)', read('CMakeLists.txt')).group(1).decode()


# What is in a standalone program, by the Debian packages that it comes from.
DEBIAN_SOURCES = ['libcli11-dev', 'libcmark-dev', 'libidn2-dev', 'libpsl-dev', 'nettle-dev', 'nlohmann-json3-dev', 'libpugixml-dev',
                  'libtomlplusplus-dev', 'libutf8proc-dev', 'libunistring-dev', 'libc6-dev', 'libstdc++-12-dev']


def licences():
    """doczone's own licence, and those of the libraries in it, as their packages state them."""
    out = read('LICENSE')
    for package in DEBIAN_SOURCES:
        path = f'/usr/share/doc/{package}/copyright'
        if os.path.exists(path):
            with open(path, 'rb') as file:
                out += f'\n\n==== {package}\n\n'.encode() + file.read()
    return out


def product(programs, speaker, build):
    """`speaker`: a program that runs here, which prints the manual and the completions. `build`: the folder that script/sbom asks."""
    def said(*arguments):
        return subprocess.run([speaker, *arguments], stdout=subprocess.PIPE, check=True).stdout
    bill = subprocess.run([os.path.join(ROOT, 'script/sbom'), build], stdout=subprocess.PIPE, check=True).stdout
    return Product(version(), programs, said('help', '--format', 'man'),
                   {shell: said('completion', shell) for shell in ('bash', 'zsh', 'fish')}, bill, licences())


def beside_the_program(product_, folder=''):
    """The manual, the completions, the licences and the bill of materials, as they lie below a prefix such as /usr."""
    completions = {'bash': 'bash-completion/completions/doczone', 'zsh': 'zsh/vendor-completions/_doczone',
                   'fish': 'fish/vendor_completions.d/doczone.fish'}
    files = {f'{folder}share/{path}': (product_.completions[shell], 0o644) for shell, path in completions.items()}
    files[f'{folder}share/doc/doczone/doczone.spdx.json'] = (product_.bill, 0o644)
    return files
