"""Archives that are the same bytes whenever and by whomever they are made: entries in the order of their names, of root's, with one time."""
import gzip
import io
import os
import tarfile
import time
import zipfile

# The time of every entry: SOURCE_DATE_EPOCH, or the last commit's, which script/package puts there.
# A ZIP file knows no time before 1980.
def epoch():
    return max(int(os.environ.get('SOURCE_DATE_EPOCH', '0')), 315532800)


def tar(files):
    """`files` maps a path to (bytes, mode)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=tarfile.USTAR_FORMAT) as archive:
        folders = {folder for path in files for folder in above(path)}
        for path in sorted(folders | set(files)):
            entry = tarfile.TarInfo(path)
            entry.mtime = epoch()
            entry.uname = entry.gname = 'root'
            if path in folders:
                entry.type, entry.mode = tarfile.DIRTYPE, 0o755
                archive.addfile(entry)
            else:
                content, entry.mode = files[path]
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def above(path):
    """The folders that a path lies in."""
    parts = path.split('/')[:-1]
    return ['/'.join(parts[:count]) for count in range(1, len(parts) + 1)]


def compressed(content):
    return gzip.compress(content, compresslevel=9, mtime=0)


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, (content, mode) in files.items():
            entry = zipfile.ZipInfo(path, time.gmtime(epoch())[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100000 | mode) << 16
            archive.writestr(entry, content)
    return out.getvalue()


def write_tree(folder, files):
    for path, (content, mode) in files.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'wb') as file:
            file.write(content)
        os.chmod(target, mode)
