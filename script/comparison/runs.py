"""The runs of script/compare: what is asked of both builds.

Every run happens in a folder of its own, where docs-corpus/, fixtures/ and shared/ lie and made/ holds what the old build has prepared
(models, atoms). Names read `room/input/variant`; runs of one kind stand together, so that every tenth of them shows something of each."""
import dataclasses
import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.path.join(os.path.dirname(ROOT), 'shared')
FORMATS = ('text', 'json', 'sarif', 'junit', 'gitlab', 'github', 'rdjson', 'html')
REPORTS = [a for name in FORMATS for a in ('--report', f'{name}=report.{name}')]
TODAY = ['--today', '2026-01-31']
LYNC_DOCSET = ['--docset', 'fixtures/docsets/lync-2013.toml']
LYNC_MODEL, LYNC_PLAIN_MODEL, FIXTURE_MODEL = 'made/lync-2013.json', 'made/lync-2013-plain.json', 'demands.json'


@dataclasses.dataclass
class Run:
    """One command. Files and copies are put into its folder before; whatever it changes there is output."""
    name: str
    arguments: list
    files: dict = dataclasses.field(default_factory=dict)  # path in the folder: text or bytes
    copies: dict = dataclasses.field(default_factory=dict)  # path in the folder: file or folder that is copied there, writable
    only: str = ''  # of the copies' files those whose path holds this
    stdin: bytes = b''
    folder: str = '.'  # where it happens, below its folder
    git: bool = False  # commit the copies and the files that stand at this point, then write the files


def slug(path):
    return path.removeprefix('shared/corpus/').replace('/', '-')


def real(path):
    """Where a path of a run's folder lies."""
    return os.path.join(SHARED, path.removeprefix('shared/')) if path.startswith('shared/') else os.path.join(ROOT, path)


def listed(path, keep=lambda entry: True):
    try:
        return sorted(e for e in os.listdir(real(path)) if keep(e))
    except OSError:
        return []


def files_below(path):
    out = []
    for folder, _, names in os.walk(real(path)):
        out += [os.path.join(path, os.path.relpath(os.path.join(folder, name), real(path))) for name in names]
    return sorted(out)


def text_of(path):
    with open(real(path), encoding='utf-8') as file:
        return file.read()
